//! The order of statements, and which of them stand in front.

use super::{Certainty, FRONT, Statement, WEAK_FRONT};

/// Puts the surest first and, among equally sure ones, the largest, and parts those that stand
/// in front from the rest. Weak statements stand in front only where nothing surer does.
pub(super) fn ranked(mut statements: Vec<Statement>) -> (Vec<Statement>, Vec<Statement>) {
    statements.sort_by(|a, b| {
        a.certainty
            .cmp(&b.certainty)
            .then(b.effect.total_cmp(&a.effect))
            .then_with(|| a.name().cmp(&b.name()))
    });
    let sure = statements
        .iter()
        .filter(|it| it.certainty <= Certainty::Likely)
        .count();
    let front = match sure {
        0 => statements.len().min(WEAK_FRONT),
        _ => sure.min(FRONT),
    };
    let rest = statements.split_off(front);
    (statements, rest)
}
