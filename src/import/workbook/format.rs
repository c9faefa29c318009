//! What a number format makes of a number, as far as a list needs it: a day, or digits with their zeros (`000000`).

/// How a cell shows its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// As it is.
    General,
    /// As a day.
    Day,
    /// As a day with its month in front: `3/14/2009`.
    MonthFirst,
    /// As digits in places.
    Digits(Pattern),
}

/// Places for digits, and what stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Mark>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// A digit, or a zero.
    Zero,
    /// A digit, or nothing.
    Digit,
    /// As it is.
    Letter(char),
}

/// The longest number that keeps all its digits.
const EXACT: f64 = 1e15;

impl Format {
    /// Formats that have a number and no code (ECMA-376, part 1, 18.8.30); those of other languages are days too.
    pub(super) fn built_in(id: u32) -> Self {
        if matches!(id, 14..=17 | 22 | 27..=31 | 34..=36 | 50..=54 | 57..=58) {
            Self::Day
        } else {
            Self::General
        }
    }

    /// What a format code says, by its first part: the one for positive numbers.
    pub(super) fn of_code(code: &str) -> Self {
        let (marks, others) = marks(code);
        let has = |letter: char| others.contains(letter);
        let at = |letter: char| others.find(letter);
        if let (Some(month), Some(day)) = (at('m'), at('d'))
            && month < day
            && has('y')
            && !others.contains("mmm")
            && !others.starts_with('y')
        {
            return Self::MonthFirst;
        }
        if has('y') || has('j') || has('d') || (has('m') && !has('h') && !has('s')) {
            return Self::Day;
        }
        let zeros = marks.iter().filter(|mark| **mark == Mark::Zero).count();
        let between = marks.iter().any(|mark| matches!(mark, Mark::Letter(_)));
        let plain = others.is_empty() && (zeros > 1 || (zeros > 0 && between));
        if plain { Self::Digits(Pattern(marks)) } else { Self::General }
    }
}

/// The marks of the first part of a code, and the letters that ask for something else than digits: dates, decimals.
fn marks(code: &str) -> (Vec<Mark>, String) {
    let (mut marks, mut others) = (Vec::new(), String::new());
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ';' => break,
            '0' => marks.push(Mark::Zero),
            '#' => marks.push(Mark::Digit),
            '\\' => marks.extend(letters.next().map(Mark::Letter)),
            '"' => marks.extend(letters.by_ref().take_while(|letter| *letter != '"').map(Mark::Letter)),
            // A colour, a language; `[h]` counts hours and is no day.
            '[' => drop(letters.by_ref().find(|letter| *letter == ']')),
            // As wide as the next letter; that letter over and over.
            '_' | '*' => drop(letters.next()),
            '-' | '/' | ' ' | '(' | ')' | '+' => marks.push(Mark::Letter(letter)),
            letter => others.extend(letter.to_lowercase()),
        }
    }
    if others == "general" || others == "standaard" { (Vec::new(), String::new()) } else { (marks, others) }
}

impl Pattern {
    /// A whole number in these places; `None` for what has no place in them.
    pub(super) fn shown(&self, number: f64) -> Option<String> {
        if number.fract() != 0.0 || !(0.0..EXACT).contains(&number) {
            return None;
        }
        let digits = format!("{number:.0}");
        let mut left: Vec<char> = digits.chars().collect();
        let first = self.0.iter().position(|mark| !matches!(mark, Mark::Letter(_)))?;
        let mut shown = Vec::new();
        for (at, mark) in self.0.iter().enumerate().rev() {
            match mark {
                Mark::Letter(letter) => shown.push(*letter),
                Mark::Zero => shown.push(left.pop().unwrap_or('0')),
                Mark::Digit => shown.extend(left.pop()),
            }
            if at == first {
                // What is longer than its places is shown whole.
                shown.extend(std::mem::take(&mut left).into_iter().rev());
            }
        }
        Some(shown.into_iter().rev().collect())
    }
}
