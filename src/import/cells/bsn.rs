//! A burgerservicenummer never gets in (`domain.md` §2: consent does not make it lawful).

/// How people group the nine digits of a BSN.
const GROUPINGS: &[&[usize]] = &[&[9], &[3, 3, 3], &[4, 2, 3], &[2, 3, 2, 2]];

/// True when a cell holds nine digits that pass the elfproef, alone or inside other text, with or
/// without dots, spaces or hyphens between them.
pub fn holds_bsn(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    if digits < 9 {
        return false;
    }
    // "123456782.0" comes from a column of numbers.
    let decimals = cell.rsplit_once(['.', ',']).filter(|(_, zeros)| matches!(*zeros, "0" | "00"));
    let whole = decimals.map_or(cell, |(whole, _)| whole);
    let is_number = |text: &str| text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ' ' | '-'));
    [cell, whole].into_iter().any(|text| is_number(text) && passes(&digits_of(text))) || inside(cell)
}

fn digits_of(text: &str) -> Vec<u32> {
    text.chars().filter_map(|c| c.to_digit(10)).collect()
}

/// Runs of digits, joined over one separator where their lengths are a usual grouping. A date has other
/// groups, so "2027-7-31 00:00" is no BSN.
fn inside(cell: &str) -> bool {
    let mut runs: Vec<(&str, usize)> = Vec::new();
    let mut at = 0;
    for part in cell.split(|c: char| !c.is_ascii_digit()) {
        if !part.is_empty() {
            runs.push((part, at));
        }
        at += part.len() + 1;
    }
    GROUPINGS.iter().any(|sizes| {
        runs.windows(sizes.len()).any(|window| {
            window.iter().map(|(run, _)| run.len()).eq(sizes.iter().copied())
                && window.windows(2).all(|pair| match pair {
                    [(run, start), (_, next)] => start + run.len() + 1 == *next,
                    _ => true,
                })
                && passes(&window.iter().flat_map(|(run, _)| digits_of(run)).collect::<Vec<_>>())
        })
    })
}

/// The elfproef of a BSN: weights 9 to 2, and minus 1 for the last digit.
fn passes(digits: &[u32]) -> bool {
    let [rest @ .., last] = digits else { return false };
    let sum: u32 = rest.iter().zip((2..=9).rev()).map(|(digit, weight)| digit * weight).sum();
    digits.len() == 9 && sum > 0 && sum % 11 == *last % 11
}
