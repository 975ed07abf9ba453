//! Writes every chart in every width and theme, with sample texts in six
//! languages, as SVG and, where no font of the system is needed, as PNG, and
//! one page that shows them with a sentence each.
//!
//! The folder is the first argument, or `target/gallery`.

#[path = "gallery/languages.rs"]
mod languages;
#[path = "gallery/newer.rs"]
mod newer;
#[path = "gallery/samples.rs"]
mod samples;

use kanso_charts::{
    ChartError, Frame, Theme, Width, diverging_bars, dot_plot, heat_table, palette_css, png,
    response_curve, slope, sparkline, strips, timeline, trend,
};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("target/gallery"), PathBuf::from);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("palette.css"), palette_css())?;
    fs::write(folder.join("page.css"), PAGE_CSS)?;
    let mut html = String::from(HEAD);
    let themes = [Theme::Light, Theme::Dark, Theme::Print, Theme::HighContrast];
    let on_page = drawn(Theme::Page)?;
    let in_files: Vec<Vec<Drawn>> = themes.into_iter().map(drawn).collect::<Result<_, _>>()?;
    for (at, chart) in on_page.iter().enumerate() {
        let Drawn {
            name,
            says,
            wide,
            narrow,
        } = chart;
        writeln!(
            html,
            "<section id=\"{name}\">\n<h2>{name}</h2>\n<p>{says}</p>"
        )?;
        writeln!(
            html,
            "<div class=\"pair\"><figure>{wide}</figure><figure>{narrow}</figure></div>\n\
             <details><summary>As files: light, dark, print, high contrast</summary>"
        )?;
        for (theme, charts) in themes.iter().zip(&in_files) {
            html.push_str("<div class=\"pair\">");
            for (width, svg) in [("wide", &charts[at].wide), ("narrow", &charts[at].narrow)] {
                let file = format!("{name}-{width}-{theme:?}.svg").to_lowercase();
                fs::write(folder.join(&file), svg)?;
                write!(html, "<img loading=\"lazy\" src=\"{file}\" alt=\"{name}\">")?;
            }
            html.push_str("</div>\n");
        }
        html.push_str("</details>\n</section>\n");
        let print = &in_files[2][at];
        fs::write(folder.join(format!("{name}.png")), png(&print.wide, 2.0)?)?;
    }
    html.push_str("</body>\n</html>\n");
    fs::write(folder.join("index.html"), html)?;
    Ok(())
}

const HEAD: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
    <meta name=\"viewport\" content=\"width=device-width\">\n\
    <meta http-equiv=\"Content-Security-Policy\" \
    content=\"default-src 'none'; style-src 'self' file:; img-src 'self' file:\">\n\
    <title>Gallery</title>\n<link rel=\"stylesheet\" href=\"palette.css\">\n\
    <link rel=\"stylesheet\" href=\"page.css\">\n</head>\n<body>\n<h1>Gallery</h1>\n\
    <p>Every chart at both widths. All numbers are made up.</p>\n";

const PAGE_CSS: &str = "body{max-width:1140px;margin:24px auto;padding:0 16px;\
    background:var(--chart-paper);color:var(--chart-ink);\
    font-family:'Noto Sans',system-ui,sans-serif}\
    h2{font-size:18px;margin:48px 0 0}p{max-width:70ch;margin:6px 0 16px}\
    .pair{display:flex;flex-wrap:wrap;gap:32px;align-items:flex-start;margin:8px 0}\
    figure{margin:0}figure svg{max-width:100%;height:auto}\
    section{break-inside:avoid}";

/// One chart at both widths.
struct Drawn {
    name: &'static str,
    says: &'static str,
    wide: String,
    narrow: String,
}

fn drawn(theme: Theme) -> Result<Vec<Drawn>, ChartError> {
    let both = |name: &'static str,
                says: &'static str,
                title: &str,
                draw: &dyn Fn(&Frame) -> Result<String, ChartError>|
     -> Result<Drawn, ChartError> {
        let frame = |width: Width| Frame {
            id: format!("{name}-{width:?}").to_lowercase(),
            title: title.to_owned(),
            description: format!("{title}. The numbers are made up."),
            note: Some("Synthetic demo data".to_owned()),
            width,
            theme,
        };
        Ok(Drawn {
            name,
            says,
            wide: draw(&frame(Width::Desktop))?,
            narrow: draw(&frame(Width::Narrow))?,
        })
    };
    let mut charts = Vec::new();
    for (name, says, (title, chart)) in samples::bars() {
        charts.push(both(name, says, title, &|frame| {
            diverging_bars(frame, &chart)
        })?);
    }
    for (name, says, (title, chart)) in samples::trends() {
        charts.push(both(name, says, title, &|frame| trend(frame, &chart))?);
    }
    for (name, says, (title, chart)) in samples::plots() {
        charts.push(both(name, says, title, &|frame| dot_plot(frame, &chart))?);
    }
    let (title, chart) = samples::strips_of_editions();
    let says = "Beside a sentence: two editions, one bar each, without an axis.";
    charts.push(both("strips", says, title, &|frame| strips(frame, &chart))?);
    let (title, chart) = newer::slopes();
    let says = "Two editions. Labels that would meet are pushed apart; a question that was \
                reworded is not joined.";
    charts.push(both("slope", says, title, &|frame| slope(frame, &chart))?);
    for (name, says, (title, chart)) in [
        ("table", "Shares of sessions and questions.", newer::table()),
        (
            "table-large",
            "Forty sessions, ten questions, to both sides of zero; two reasons to withhold.",
            newer::large_table(),
        ),
    ] {
        charts.push(both(name, says, title, &|frame| heat_table(frame, &chart))?);
    }
    for (name, says, (title, chart)) in [
        (
            "curve",
            "One kind, with a fitted line and a zone of balance.",
            newer::curve(),
        ),
        (
            "curves",
            "Three series, nothing fitted.",
            newer::several_curves(),
        ),
    ] {
        charts.push(both(name, says, title, &|frame| {
            response_curve(frame, &chart)
        })?);
    }
    for (name, says, (title, chart)) in [
        (
            "timeline",
            "Answers of those expected, one dot each.",
            newer::days(),
        ),
        ("timeline-many", "Too many for dots.", newer::many()),
    ] {
        charts.push(both(name, says, title, &|frame| timeline(frame, &chart))?);
    }
    for (at, (title, chart)) in newer::sparks().into_iter().enumerate() {
        let name = ["spark-whole", "spark-broken", "spark-single"][at];
        charts.push(both(name, title, title, &|frame| sparkline(frame, &chart))?);
    }
    Ok(charts)
}
