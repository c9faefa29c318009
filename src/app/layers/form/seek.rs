//! Choosing in a field with a fixed list: the arrows turn, letters search.

use tui_input::Input as TextInput;

use super::Choice;
use crate::app::line::{LeftOut, insert};
use crate::domain::fold::fold;

/// Goes on by so many options, round the end.
pub(super) fn turn(at: &mut usize, total: usize, steps: usize) -> bool {
    if total > 0 {
        *at = (*at + steps) % total;
    }
    total > 0
}

/// Goes to the option whose words start with the letters so far; where there is none, to the next one that starts
/// with this letter, round the end, if it is the same again.
///
/// # Errors
/// The letters so far, when no option starts with them: what stands there stays.
pub(super) fn seek(
    options: &[Choice],
    at: &mut usize,
    letters: &mut TextInput,
    typed: &str,
) -> Result<LeftOut, String> {
    let starts = |place: usize, with: &str| {
        options.get(place).is_some_and(|option| fold(&option.label).starts_with(with))
    };
    let mut round = (0..options.len()).map(|step| (*at + step) % options.len());
    let so_far = fold(&format!("{}{typed}", letters.value()));
    if !letters.value().is_empty()
        && let Some(place) = round.clone().find(|place| starts(*place, &so_far))
    {
        *at = place;
        return Ok(insert(letters, typed));
    }
    let again = letters.value().is_empty() || so_far.chars().all(|letter| so_far.starts_with(letter));
    if !again {
        let _ = insert(letters, typed);
        return Err(letters.value().to_owned());
    }
    letters.reset();
    let left_out = insert(letters, typed);
    let typed = fold(typed);
    // The option that stands there comes last: the same letter again goes on.
    let here = round.next();
    let found = round.chain(here).find(|place| starts(*place, &typed));
    match found.filter(|_| !typed.is_empty()) {
        Some(place) => *at = place,
        None if typed.is_empty() => {}
        None => return Err(letters.value().to_owned()),
    }
    Ok(left_out)
}
