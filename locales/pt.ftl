# What participants read, in Portuguese (Timor-Leste); machine-made, not yet reviewed by a native reader.

# The name of this language in itself, for the choice of languages.
language-name = Português (Timor-Leste)
language-choice = Língua

synthetic = Demonstração. Todas as respostas apresentadas são fictícias.
my-programme = O meu programa
what-is-stored = O que fica guardado sobre si
nobody-can-see = Ninguém pode ver quem respondeu o quê.

## The front door

welcome-title = A sua opinião sobre cada sessão
welcome-lead = O Kanso recolhe opiniões sobre seminários. Ninguém pode ver quem respondeu o quê.
welcome-participant = Participa num seminário
welcome-participant-how = Leia o código QR do seu cartão, ou abra a ligação que recebeu.
welcome-officer = É responsável pelo programa
sign-in = Entrar

## The code on the screen of a room

code-title = Escreva o código que está no ecrã
code-go = Ir para a sessão
# $code is what was typed.
code-wrong = Nenhuma sessão tem o código “{ $code }”.
code-wrong-mend = Veja de novo o ecrã. O código tem 6 letras e algarismos. Nunca tem os algarismos 0 e 1 nem as letras I, L e O.

## The slide in the room

present-scan = Leia o código para dar a sua opinião
# $address is the server's.
present-type = Ou abra { $address } e escreva este código:
# $received and $cohort are numbers of people.
present-received = { $received } ou mais de { $cohort } pessoas responderam
present-received-some = { $received } ou mais pessoas responderam
# $threshold is a number of answers.
present-few = Menos de { $threshold } respostas até agora
# $time is a time of day.
present-opens = Ainda não aberta. Abre às { $time }.
present-planned = Ainda não aberta
present-closed = Esta sessão está fechada. Obrigado.
present-full-screen = Ecrã inteiro

## A session with an open link

open-lead = Esta sessão aceita respostas de todos os que têm esta ligação. Não precisa de cartão.
open-go = Responder agora
open-unprotected = Não está protegida contra respostas repetidas: uma resposta por navegador.
open-plain = Também pode responder sem JavaScript. O servidor cria então uma senha para este navegador quando enviar.
open-plain-off = Este seminário só aceita respostas de navegadores com JavaScript e ligação segura. Abra esta ligação noutro navegador ou noutro telemóvel.
open-form = O seu navegador recebe a senha do servidor quando enviar. A senha fica neste navegador, para que possa alterar as respostas.

## The page behind the link on a card

start-wait = A obter o seu programa …
start-failed = Não foi possível abrir o seu programa. Verifique a ligação à rede e tente de novo.
start-again = Tentar de novo
start-elsewhere = Este cartão foi aberto primeiro noutro telemóvel. Responda nesse, ou peça um cartão novo a um responsável.
start-other-keys = Por favor, não responda agora neste telemóvel.
start-other-keys-why = O servidor mostra chaves diferentes das do seu cartão ou das que mostrou antes. Alguém pode estar a tentar descobrir quem responde o quê. Avise um responsável ou quem gere o servidor.
start-cannot = Este navegador não consegue responder sem que o servidor veja o seu cartão.
start-cookies = Este navegador bloqueia os cookies, por isso o seu cartão não pode ser aberto aqui. Permita os cookies para esta página ou abra a ligação do seu cartão noutro navegador.
start-no-javascript = Sem JavaScript, o telemóvel não consegue esconder o seu cartão do servidor.
plain-way = Pode responder na mesma: por um momento, o servidor vê o seu cartão e as suas respostas em conjunto. Não guarda nenhuma relação entre eles.
plain-way-go = Continuar assim
plain-way-off = Este seminário só aceita respostas de navegadores com JavaScript e ligação segura. Abra a ligação do seu cartão noutro navegador ou noutro telemóvel.

## The programme

sessions-waiting = { $count ->
    [one] Uma sessão espera pelas suas respostas.
    [many] { $count } de sessões esperam pelas suas respostas.
   *[other] { $count } sessões esperam pelas suas respostas.
}
answer-next = Responder à seguinte
nothing-waiting = Nada espera por si. Volte depois da próxima sessão.
programme-unknown = Ainda não se conhece o programa. Volte quando o seminário tiver começado.
programme-change = Pode alterar uma resposta enquanto a sessão estiver aberta.
no-tickets = Este telemóvel não tem senhas para este seminário. Abra primeiro a ligação do seu cartão.
needs-javascript = Esta página precisa de JavaScript. Para responder sem ele, abra a ligação do seu cartão.
standing-open = Aberta
standing-answered = Respondida
standing-not-yet-open = Ainda não aberta
standing-closed = Fechada
standing-closed-answered = Respondida, fechada
standing-elsewhere = Noutro telemóvel
# $weekday and $month are the names below; $day is the day of the month.
date = { $weekday }, { $day } de { $month }
weekday-1 = segunda-feira
weekday-2 = terça-feira
weekday-3 = quarta-feira
weekday-4 = quinta-feira
weekday-5 = sexta-feira
weekday-6 = sábado
weekday-7 = domingo
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
kind-lecture = Palestras
kind-country-presentation = Apresentações dos países
kind-observation-visit = Visitas de observação
kind-discussion = Debates
kind-action-plan = Planos de ação
kind-whole-programme = Todo o programa

## The form

form-absent = Não estive presente nesta sessão
form-changes = Já respondeu a esta sessão. Pode alterar as respostas até ela fechar.
form-optional = facultativo · por favor, não indique pessoas nem países
form-no-opinion = Sem opinião
form-send = Enviar
form-sending = A enviar …
form-skip = Ninguém pode ver quem respondeu o quê. Salte o que quiser.
form-plain = O seu navegador não consegue esconder o cartão do servidor: por um momento, este vê o seu cartão e as suas respostas em conjunto. Não guarda nenhuma relação entre eles.
form-mend = Ainda não enviado. Por favor, veja:
form-offline = Não enviado: não há ligação à rede. As suas respostas continuam aqui; envie-as de novo quando tiver rede.
form-no-ticket = Este telemóvel não tem senha para esta sessão. Abra primeiro a ligação do seu cartão.
# $name is a word from the text, such as the name of a country.
form-names = Isto parece indicar “{ $name }”. Um nome pode revelar aos leitores quem é. Pode deixá-lo.
back-to-programme = Voltar ao meu programa

## What is wrong with a field

wrong-nothing = Ainda nada foi respondido. Responda pelo menos a uma pergunta, ou diga que não esteve presente.
wrong-twice = Este campo foi enviado duas vezes. Envie cada resposta uma só vez.
wrong-attended = Diga sim ou não.
wrong-question = Esta sessão não faz essa pergunta. Abra de novo o formulário e responda aí.
# $value is what was sent, $highest the number of answers to choose from.
wrong-choice = “{ $value }” não é uma das respostas. Escolha uma das { $highest }, ou “sem opinião”.
# $length, $limit and $over are numbers of characters.
wrong-length = Este texto tem { $length } caracteres; cabem no máximo { $limit }. Encurte-o em { $over }.
wrong-damaged = Este texto está danificado. Escreva-o de novo.
wrong-type = Escolha um número da escala, ou escreva um texto.

## Why answers are not taken

refused-not-yet-open = Esta sessão ainda não aceita respostas. Envie-as de novo depois de ela se realizar.
refused-closed = Esta sessão está fechada e não aceita mais respostas. Nada foi alterado.
refused-ticket = O direito do seu telemóvel a responder a esta sessão não é conhecido aqui. Abra de novo a ligação do seu cartão e responda depois.

## The receipt

received = Recebido. Obrigado.
# $title is the session.
received-what = As suas respostas a “{ $title }” estão guardadas. Ninguém pode ver que são suas.
received-last = Era a última sessão aberta. Volte depois da próxima.
change-answers = Alterar as minhas respostas

## Without network, on a shared phone, and with keys that came later

standing-waiting = Guardado, ainda não enviado
standing-begun = Iniciado, ainda não enviado
standing-refused = Não aceite
form-waiting = Guardado neste telemóvel, ainda não enviado. Ainda pode mudar as suas respostas.
form-unseen = As suas respostas anteriores não podem ser mostradas agora. O que enviar substitui todas elas.
saved = Guardado neste telemóvel
saved-what = As suas respostas a “{ $title }” estão guardadas neste telemóvel e serão enviadas quando houver ligação. Pode fechar esta página.
refused-kept = O servidor não aceitou estas respostas. Elas continuam neste telemóvel. Se são importantes para si, diga-o a um responsável do programa.
refused-changed = As perguntas mudaram desde que as abriu. Abra o formulário outra vez, veja as suas respostas e envie-as de novo.
refused-discard = Apagar deste telemóvel
kept = Este telemóvel guarda o programa: pode responder sem rede.
forget-title = Este telemóvel é partilhado
forget-text = Apaga já deste telemóvel os seus bilhetes, rascunhos e marcas. As respostas à espera ainda são enviadas e depois apagadas. Para continuar mais tarde, precisa do seu cartão.
forget-only-here = Só este telemóvel guarda o segredo do seu cartão. Depois de apagado, o seu cartão já não pode responder em nenhum telemóvel.
forget-go = Apagar tudo
offline-title = Sem ligação
offline-text = Esta página não está no seu telemóvel. O seu programa está.
start-new-keys = Foi acrescentada uma sessão. Compare as chaves antes de continuar.
start-new-keys-how = Esta impressão digital tem de ser igual à do telemóvel do seu vizinho ou à que os organizadores mostram. Se for diferente, não continue e avise um responsável.
start-new-keys-go = É igual
start-new-keys-later = Mais tarde
start-by-server = Este cartão foi aberto antes de uma forma em que o servidor o vê. Não foi você? Peça um cartão novo a um responsável.

## The keys

keys-title = As chaves deste seminário
keys-none = Ainda não há chaves. São criadas com as sessões.
keys-lead = Todos os telemóveis têm de receber as mesmas chaves. Esta é a sua impressão digital:
keys-why = Para cada sessão, o servidor assina uma senha que não consegue ler. Se lhe desse chaves só para si, poderia distinguir as suas senhas das dos outros. Compare a impressão digital com a do seu vizinho, ou com a que os organizadores mostram. O seu telemóvel memoriza-a e para quando ela muda.
keys-passes = Cartões em uso: { $passes }. Deve haver um por pessoa e não mais: quem tem muitos podia descontar as suas próprias respostas dos resultados.
keys-sessions = Sessão a sessão
keys-removed = Uma sessão que foi removida

## When something fails

error-not-found = Esta página não existe
error-not-found-text = O endereço pode estar cortado ou desatualizado. Abra de novo a ligação do seu cartão, ou pergunte a um responsável pelo programa.
error-pass = Esta ligação não é um cartão válido
error-pass-text = Pode faltar uma parte da ligação, ou um cartão novo substituiu este. Leia de novo o código QR do seu cartão, ou peça um cartão novo a um responsável pelo programa.
error-too-long = É demasiado longo
error-too-long-text = Nada foi guardado. Volte atrás: o navegador ainda tem o que escreveu. Encurte os textos e envie de novo.
error-too-slow = As suas respostas chegaram demasiado devagar
error-too-slow-text = Ainda não estão guardadas. Volte atrás e envie-as de novo, se puder onde a rede for melhor.
error-too-many = Demasiadas tentativas neste momento
error-too-many-text = Nada se perdeu. Espere alguns segundos e tente de novo.
error-busy = Demasiadas respostas neste momento
error-busy-text = As suas respostas ainda não estão guardadas. Volte atrás e envie-as de novo dentro de alguns segundos.
error-ailing = Neste momento não se pode guardar nada
error-ailing-text = As suas respostas ainda não estão guardadas. Avise um responsável pelo programa, volte atrás e envie-as de novo dentro de alguns minutos.
error-bad = Isto não pode ser feito
error-internal = Algo correu mal do nosso lado
# $id is a number for the log.
error-internal-text = Tente de novo. Se continuar, diga este número ao administrador: { $id }

## What is stored about you

stored-lead = O seu nome, o seu país, o endereço do seu telemóvel e a hora das suas respostas não ficam guardados. O seu endereço de correio eletrónico também não, a não ser que um responsável o tenha introduzido para lembretes: fica separado dos cartões e das respostas e é apagado quando o seminário termina. Ninguém pode ver quem respondeu o quê.
stored-how = Como funciona
stored-how-1 = Para cada sessão, o telemóvel cria um número secreto e pede ao servidor que o carimbe dentro de um envelope fechado. O servidor anota que o seu cartão já tem carimbo, e não consegue ler o número. Mais tarde, o telemóvel envia as respostas com o número e o carimbo, sem o cartão. O servidor vê que o carimbo é seu, e não sabe em que envelope estava.
stored-how-2 = Quando uma sessão é fechada, o servidor deita fora o seu carimbo e dá a todas as respostas novos números aleatórios, por uma nova ordem. Esquece que cartões e senhas foram usados. A partir daí, nem o seu cartão nem o seu telemóvel levam às suas respostas.
stored-cards = O que fica guardado do seu cartão
stored-answers = O que fica guardado das respostas
stored-answers-lead = Estas tabelas não indicam cartões, pessoas nem horas, e não conservam a ordem.
stored-phone = O que o seu telemóvel guarda
stored-phone-text = A ligação do seu cartão, os seus bilhetes, as sessões a que respondeu, a impressão digital das chaves e as páginas do seminário; as respostas que começou ou que esperam, até serem enviadas. O cartão só é mostrado ao servidor para obter bilhetes, e as suas respostas seguem com um bilhete e sem o cartão. “Este telemóvel é partilhado” apaga tudo; as suas respostas ficam.
stored-check = O que pode verificar
stored-check-text = Os carimbos do servidor têm chaves públicas. Se fossem diferentes em cada telemóvel, o servidor poderia distingui-lo. O seu programa tem uma ligação para as chaves do seminário: compare a impressão digital com a do seu vizinho. O telemóvel compara-a sozinho e para quando ela muda.
stored-limits = O que não pode proteger
stored-limits-text = Alguém que olhe por cima do seu ombro. Alguém que tenha o seu cartão ou o seu telemóvel. O que o próprio escreve: por favor, não indique ninguém. Se o navegador não tiver JavaScript ou o endereço não começar por https, o servidor vê por um momento o cartão e as respostas em conjunto; o seu programa avisa então.
stored-others = Tudo o resto
stored-others-text = As outras tabelas contêm o programa, as perguntas e os responsáveis:
stored-edition = O seminário
stored-session = A sessão
stored-question = A pergunta
stored-pass = Um cartão que foi impresso
stored-pass-id = Um número aleatório do cartão
stored-pass-token = Uma impressão digital do segredo da sua ligação, para reconhecer o cartão
stored-pass-revoked = Se o cartão foi anulado
stored-pass-number = O número impresso no cartão
stored-draw = Que um cartão recebeu a sua senha para uma sessão; é apagado quando a sessão é fechada
stored-draw-pass = O número do cartão
stored-draw-blinded = Uma impressão digital do que o telemóvel mostrou para ser assinado; serve igualmente a todas as senhas
stored-ticket = Uma senha que o servidor fez para um navegador sem JavaScript; é apagada quando a sessão é fechada
stored-ticket-hash = Uma impressão digital da senha, para ser usada uma só vez
stored-response = Que alguém respondeu a uma sessão
stored-response-id = Um número feito a partir da senha; quando a sessão é fechada, um novo número aleatório
stored-response-attended = Se esteve presente
stored-answer-value = O lugar da resposta na escala; 0 é sem opinião
stored-comment = Um texto; não diz a que resposta completa pertence
stored-comment-id = Um número feito a partir da senha e da pergunta; quando a sessão é fechada, um novo número aleatório
stored-comment-text = O que foi escrito
stored-tally = Quantas vezes foi dada uma resposta
stored-tally-count = Quantas vezes

## What is stored for reminders

stored-reminders = O que fica guardado para os lembretes
stored-reminders-lead = Endereços de correio eletrónico, se um responsável os introduziu. Um lembrete vai para todos, porque ninguém pode saber quem já respondeu. Ficam por ordem aleatória e são apagados quando a última sessão é fechada.
stored-address = Um endereço de correio eletrónico; não pertence a nenhum cartão nem a nenhuma resposta
stored-address-id = Um número aleatório do endereço
stored-address-address = O endereço

## The ready-made questionnaires
# A question that an officer has reworded is shown in English.

scale-agreement-1 = Discordo totalmente
scale-agreement-2 = Discordo
scale-agreement-3 = Nem um nem outro
scale-agreement-4 = Concordo
scale-agreement-5 = Concordo totalmente
scale-quality-1 = Fraco
scale-quality-2 = Razoável
scale-quality-3 = Bom
scale-quality-4 = Muito bom
scale-quality-5 = Excelente
scale-pacing-1 = Demasiado curto
scale-pacing-2 = Um pouco curto
scale-pacing-3 = Adequado
scale-pacing-4 = Um pouco longo
scale-pacing-5 = Demasiado longo
question-lecture-relevance = Esta palestra é importante para o meu trabalho.
question-lecture-clarity = Até que ponto foi clara a explicação?
question-lecture-new-knowledge = Aprendi algo de novo.
question-lecture-intention-to-apply = Tenciono usar algo dela no meu país.
question-lecture-time-for-questions = O tempo para perguntas e debate foi …
question-lecture-length = No conjunto, o tempo da palestra foi …
question-lecture-overall = No geral, como foi esta palestra?
question-lecture-most-useful = O que lhe foi mais útil?
question-lecture-improve = O que se deve fazer de forma diferente da próxima vez?
question-country-presentation-relevance = O que ouvi é importante para o meu trabalho.
question-country-presentation-clarity = Até que ponto foram claras as apresentações?
question-country-presentation-new-knowledge = Aprendi algo de novo sobre outros países.
question-country-presentation-exchange = Pude trocar ideias com pessoas de outros países.
question-country-presentation-length = O tempo de cada apresentação foi …
question-country-presentation-overall = No geral, como foi esta sessão?
question-country-presentation-most-useful = De que prática se vai lembrar, e porquê?
question-observation-visit-link-to-topic = A visita adequou-se ao tema do seminário.
question-observation-visit-access = Como foram o acesso e a explicação no local?
question-observation-visit-new-knowledge = Vi algo que não conhecia.
question-observation-visit-time-on-site = O tempo no local foi …
question-observation-visit-overall = No geral, como foi esta visita?
question-observation-visit-most-useful = O que mais o impressionou?
question-discussion-relevance = O debate foi importante para o meu trabalho.
question-discussion-overall = No geral, como foi este debate?
question-action-plan-support = Como foi o apoio ao meu plano de ação?
question-action-plan-feasibility = Posso pôr este plano em prática no meu país.
question-action-plan-intention-to-apply = Tenciono começá-lo dentro de seis meses.
question-action-plan-exchange = Os outros deram-me ideias úteis.
question-action-plan-length = O tempo para trabalhar nele foi …
question-action-plan-overall = No geral, como foi esta parte?
question-action-plan-most-useful = O que mais o ajudou?
question-action-plan-improve = O que dificulta o seu plano?
question-whole-programme-relevance = O seminário é importante para o meu trabalho.
question-whole-programme-network = Encontrei colegas que vou voltar a contactar.
question-whole-programme-organisation = Até que ponto foi bem organizado o seminário?
question-whole-programme-time-for-questions = No conjunto das sessões, o tempo para perguntas e debate foi …
question-whole-programme-overall = No geral, como foi o seminário?
question-whole-programme-lengthen = O que merece mais tempo da próxima vez?
question-whole-programme-shorten = O que podia ser mais curto ou ficar de fora?
