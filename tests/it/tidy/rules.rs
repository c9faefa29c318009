//! The numbers of a region stand in its werkwijze, and nowhere else: not in the code, and not in a sentence.

use super::none;
use super::source::sources;

/// What rules count.
const UNITS: &[&str] =
    &["maand", "maanden", "week", "weken", "jaar", "jaren", "dag", "dagen", "keer", "leerjaar", "leerjaren"];

/// Numbers in letters; `een` alone is an article.
const IN_LETTERS: &[&str] = &[
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "zestien",
    "achttien",
    "half",
    "halve",
    "anderhalf",
];

/// Words after which a number is an age, a leerjaar or a term, whatever comes behind it.
const ANNOUNCES: &[&str] = &["leerjaar", "vanaf", "onder", "wordt"];

/// Sentences in which a number is no rule of a region: file, what stands there, why.
const NO_RULE: &[(&str, &str, &str)] = &[
    ("src/text/amounts.rs", "", "the words of any number"),
    ("src/text/", "één keer", "once, as a way of saying"),
    ("src/text/", "twee keer", "twice, as a way of saying"),
    ("src/text/", "over 2 weken", "an example of a date that can be typed"),
    ("src/text/", "1 maand", "one month, where a number was one"),
    ("src/text/dates.rs", "1 dag", "one day, where a number was one"),
];

/// Code in which a number is no rule of a region.
const NO_RULE_IN_CODE: &[(&str, &str, &str)] = &[
    ("src/app/screens/agreements.rs", "Days::new(7)", "the heading *deze week*"),
    ("src/app/layers/agreement.rs", "Months::new(60)", "a day so far off is a slip of typing"),
    ("src/text/counts.rs", "weeks == 1", "one week reads otherwise"),
    ("src/domain/decide/entry.rs", "Days::new(366)", "a guard: sums with far-off days overflow"),
];

/// Rooms that make rules count; the others count screens, bytes and invented pupils.
const RULED: &[&str] =
    &["src/domain/", "src/app/", "src/view/", "src/export/", "src/text/", "src/words/filter/"];

/// A number beside what rules count, or after a word that announces one.
fn names_a_number(literal: &str) -> bool {
    let words: Vec<String> = literal
        .split(|c: char| c.is_whitespace() || c == '\u{a0}')
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '{' && c != '}').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    let is_number = |word: &str| {
        IN_LETTERS.contains(&word) || (word.chars().all(|c| c.is_ascii_digit()) && word.len() <= 3)
    };
    let counts = |at: usize| words.iter().skip(at + 1).take(2).any(|word| UNITS.contains(&word.as_str()));
    let announced = |at: usize| at > 0 && ANNOUNCES.contains(&words[at - 1].as_str());
    words.iter().enumerate().any(|(at, word)| is_number(word) && (counts(at) || announced(at)))
}

#[test]
fn no_sentence_holds_a_number_of_a_region() {
    let mut breaches = vec![];
    for source in sources().iter().filter(|source| source.room() == "text") {
        for (line, literal) in source.strings.iter().filter(|(_, literal)| names_a_number(literal)) {
            let exempt = |(path, part, _): &&(&str, &str, &str)| {
                source.path.starts_with(path) && literal.contains(part)
            };
            if !NO_RULE.iter().any(|row| exempt(&row)) {
                breaches.push(format!("{}:{line}: {literal:?}", source.path));
            }
        }
    }
    none("A sentence takes a number of a region from the werkwijze", &breaches);
}

#[test]
fn a_number_of_a_rule_is_told_from_others() {
    for rule in [
        "Uitstroom binnen drie maanden, of voorbij.",
        "Twee jaar na uitschrijving",
        "een half jaar ervoor",
        "minder dan 3 maanden",
        "leerjaar 3 of hoger",
        "Vanaf 18 jaar: Wmo",
        "onder 12 geven de ouders die",
        "elke 6 weken",
    ] {
        assert!(names_a_number(rule), "{rule}");
    }
    for other in [
        "binnen {} maanden",
        "Kies een week.",
        "leerjaar {}",
        "nog 3 leerlingen",
        "A-012",
        "Een getal van 1 tot en met 60.",
        "mbo 2 of hoger",
    ] {
        assert!(!names_a_number(other), "{other}");
    }
}

/// A length of time, an age or a leerjaar that is written out in code.
fn counts_by_itself(code: &str) -> bool {
    const MADE: &[&str] = &[
        "Months::new(",
        "Days::new(",
        "Weeks::new(",
        "Months(",
        "Weeks(",
        "Days(",
        "Age(",
        "YearLevel(",
        "Times(",
    ];
    const COMPARED: &[&str] = &["level", "age", "months", "weeks", "times"];
    let digit_after = |rest: &str| rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let made = MADE.iter().any(|made| {
        code.match_indices(made).any(|(at, _)| {
            let whole = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            whole && digit_after(&code[at + made.len()..])
        })
    });
    let compared = COMPARED.iter().any(|word| {
        code.match_indices(word).any(|(at, _)| {
            let rest = code[at + word.len()..].trim_start();
            let sign = rest.trim_start_matches(['<', '>', '=']);
            sign.len() < rest.len() && !rest.starts_with("=>") && !rest.starts_with("= ") && digit_after(sign)
        })
    });
    made || compared
}

#[test]
fn no_code_holds_a_number_of_a_region() {
    let mut breaches = vec![];
    for source in sources() {
        let is_ruled = RULED.iter().any(|place| source.path.starts_with(place));
        if !is_ruled || source.path.starts_with("src/text/amounts.rs") {
            continue;
        }
        for (line, code) in source.lines().filter(|(_, code)| counts_by_itself(code)) {
            let exempt = |(path, part, _): &&(&str, &str, &str)| source.path == *path && code.contains(part);
            if !NO_RULE_IN_CODE.iter().any(|row| exempt(&row)) {
                breaches.push(format!("{}:{line}: {}", source.path, code.trim()));
            }
        }
    }
    none("A number of a region stands in the werkwijze", &breaches);
}

#[test]
fn a_number_in_code_is_told_from_others() {
    for rule in [
        "today + Months::new(6)",
        "Days::new(14)",
        "facts.year_level.is_some_and(|level| level >= 4)",
        "age < 16",
    ] {
        assert!(counts_by_itself(rule), "{rule}");
    }
    for other in [
        "Months::new(self.0.into())",
        "let level = 3;",
        "Months(months)",
        "Some(age) => 3",
        "DueFor::Aftercare(1)",
    ] {
        assert!(!counts_by_itself(other), "{other}");
    }
}

#[test]
fn exceptions_are_still_needed() {
    let sources = sources();
    let in_text = |(path, part, _): &(&str, &str, &str)| {
        let strings =
            sources.iter().filter(|source| source.path.starts_with(path)).flat_map(|it| &it.strings);
        strings.into_iter().any(|(_, literal)| names_a_number(literal) && literal.contains(part))
    };
    let in_code = |(path, part, _): &(&str, &str, &str)| {
        let source = sources.iter().find(|source| source.path == *path);
        source.is_some_and(|it| it.lines().any(|(_, code)| code.contains(part)))
    };
    let idle =
        NO_RULE.iter().filter(|row| !in_text(row)).chain(NO_RULE_IN_CODE.iter().filter(|row| !in_code(row)));
    let idle: Vec<String> = idle.map(|(path, part, _)| format!("{path}: {part}")).collect();
    none("An exception that nobody needs goes", &idle);
}
