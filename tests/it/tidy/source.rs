//! The project's files as the rules look at them: paths from the root, and code apart from comments and texts.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// One Rust file.
pub struct Source {
    /// From the project's root, with forward slashes.
    pub path: String,
    /// As it is written.
    pub text: String,
    /// The lines with comments and the contents of literals left out.
    pub code: Vec<String>,
    /// String literals outside attributes and `#[cfg(test)]`: the line, counted from 1, and what stands between the quotes.
    pub strings: Vec<(usize, String)>,
}

impl Source {
    /// The room: the folder or file directly under `src`.
    pub fn room(&self) -> &str {
        let rest = self.path.strip_prefix("src/").unwrap_or(&self.path);
        rest.split(['/', '.']).next().unwrap_or(rest)
    }

    /// How many modules deep it stands: 1 for `src/app/mod.rs`, 2 for `src/app/intent.rs`.
    pub fn depth(&self) -> usize {
        let inner = self.path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
        inner.split('/').count()
    }

    /// The lines of code, counted from 1, without those of `#[cfg(test)]`.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.code.iter().map(String::as_str)).take_while(|(_, line)| line.trim() != "#[cfg(test)]")
    }
}

/// The root of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file of the program, in order of path; read once.
pub fn sources() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(|| {
        // The build script is no part of the program: it speaks to cargo.
        let is_part = |path: &String| path.ends_with(".rs") && path != "src/build.rs";
        let rust = paths("src").into_iter().filter(is_part);
        let sources: Vec<Source> = rust.map(|path| parse(path.clone(), read(&path))).collect();
        assert!(
            sources.len() > 200,
            "the rules look at the whole program, and not at {} files",
            sources.len()
        );
        sources
    })
}

/// A file of the project; what is no text in it stands as a replacement character.
pub fn read(path: &str) -> String {
    let bytes = std::fs::read(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Every file under a folder of the project, in order.
pub fn paths(folder: &str) -> Vec<String> {
    let mut found = vec![];
    walk(&root().join(folder), &mut found);
    found.sort();
    found
}

fn walk(dir: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else {
            let path = path.strip_prefix(root()).unwrap();
            found.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
}

/// Tells code from comments and literals; enough of Rust's grammar for the way this project is written.
pub fn parse(path: String, text: String) -> Source {
    let mut code = vec![String::new()];
    let mut strings = vec![];
    let mut attribute = 0_usize;
    let mut in_tests = false;
    let mut rest = text.as_str();
    while let Some(char) = rest.chars().next() {
        let line = code.len();
        let mut taken = char.len_utf8();
        let written = code.last_mut().unwrap();
        if rest.starts_with("//") {
            taken = rest.find('\n').unwrap_or(rest.len());
        } else if let Some((literal, length)) = string(rest, written) {
            if attribute == 0 && !in_tests {
                strings.push((line, literal.to_owned()));
            }
            written.push_str("\"\"");
            code.extend((0..literal.matches('\n').count()).map(|_| String::new()));
            taken = length;
        } else if let Some(length) = character(rest) {
            written.push_str("' '");
            taken = length;
        } else if char == '\n' {
            in_tests |= written.trim() == "#[cfg(test)]";
            code.push(String::new());
        } else {
            let opens = rest.starts_with("#[") || rest.starts_with("#![");
            match char {
                '#' if opens && attribute == 0 => attribute = 1,
                '[' if attribute > 0 && !written.ends_with(['#', '!']) => attribute += 1,
                ']' if attribute > 0 => attribute -= 1,
                _ => {}
            }
            written.push(char);
        }
        rest = &rest[taken..];
    }
    Source { path, text, code, strings }
}

/// A string literal at the start: what stands in it, and how long it is with its quotes.
fn string<'a>(rest: &'a str, before: &str) -> Option<(&'a str, usize)> {
    let inside_a_word = before.ends_with(|char: char| char.is_alphanumeric() || char == '_');
    if inside_a_word || !rest.starts_with(['"', 'b', 'r']) {
        return None;
    }
    let start = rest.find('"').filter(|at| matches!(&rest[..*at], "" | "b" | "r" | "r#" | "br" | "br#"))?;
    let end = match &rest[..start] {
        "" | "b" => {
            let mut escaped = false;
            rest.char_indices().skip_while(|(at, _)| *at <= start).find_map(|(at, char)| {
                let ends = char == '"' && !escaped;
                escaped = char == '\\' && !escaped;
                ends.then_some((at, at + 1))
            })?
        }
        "r" | "br" => rest[start + 1..].find('"').map(|at| (start + 1 + at, start + at + 2))?,
        _ => rest[start + 1..].find("\"#").map(|at| (start + 1 + at, start + at + 3))?,
    };
    Some((&rest[start + 1..end.0], end.1))
}

/// The length of a character literal at the start; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        return inner[2..].find('\'').map(|at| at + 4);
    }
    let char = inner.chars().next()?;
    inner[char.len_utf8()..].starts_with('\'').then_some(char.len_utf8() + 2)
}

#[test]
fn code_is_told_from_comments_and_texts() {
    let text = concat!(
        "#[cfg(unix)] // why \"so\"\n",
        "fn a<'a>(b: &'a str) -> char { c(\"vr \\\" 11\", 'x', '\"', '\\'') }\n",
        "#[error(\"not a text\")]\n",
        "const R: &str = r#\"a \"b\"\nc\"#; let bar = [1]; \"[\";\n",
        "#[cfg(test)]\n\"a test\"\n",
    );
    let source = parse("src/app/intent.rs".into(), text.into());
    let strings: Vec<_> = source.strings.iter().map(|(line, text)| (*line, text.as_str())).collect();
    assert_eq!(strings, [(2, "vr \\\" 11"), (4, "a \"b\"\nc"), (5, "[")]);
    assert_eq!(source.code[1], "fn a<'a>(b: &'a str) -> char { c(\"\", ' ', ' ', ' ') }");
    assert_eq!((source.code[0].trim(), source.code.len()), ("#[cfg(unix)]", 8));
    assert_eq!((source.room(), source.depth(), source.lines().count()), ("app", 2, 5));
}
