//! A path as terminals paste it when a file is dropped on them, or as somebody types it.
//!
//! One quotes it, another escapes its blanks, a third gives a `file://` address; on Windows it begins with a drive.

use std::path::{Path, PathBuf};

/// How the names of lists end.
const ENDINGS: [&str; 7] = ["csv", "txt", "tsv", "xlsx", "xlsm", "xls", "ods"];

/// The file has the name of a list.
pub fn is_list(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending)))
}

/// The path that was dropped, pasted or typed; `None` for a text that is no path. Several files: the first.
pub fn path(text: &str) -> Option<PathBuf> {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    // PowerShell puts a call in front of what it quotes.
    let line = line.strip_prefix("& ").unwrap_or(line);
    let bare = line.trim_matches(['"', '\'']);
    let path = if let Some(address) = address(bare) {
        address
    } else if is_windows(bare) {
        bare.to_owned()
    } else {
        unquoted(line)
    };
    looks_like_a_path(&path).then(|| PathBuf::from(path))
}

fn looks_like_a_path(text: &str) -> bool {
    is_windows(text) || ["/", "~/", "./", "../"].iter().any(|start| text.starts_with(start)) || text == "~"
}

/// `C:\…`, `C:/…` or `\\server\…`.
fn is_windows(text: &str) -> bool {
    let mut chars = text.chars();
    let drive = chars.next().is_some_and(|char| char.is_ascii_alphabetic())
        && chars.next() == Some(':')
        && chars.next().is_some_and(|char| matches!(char, '\\' | '/'));
    drive || text.starts_with(r"\\")
}

/// The path in a `file:` address.
fn address(text: &str) -> Option<String> {
    let rest = text.strip_prefix("file:")?;
    let path = match rest.strip_prefix("//") {
        Some(with_host) => with_host.strip_prefix("localhost").unwrap_or(with_host),
        None => rest,
    };
    let path = decoded(path);
    // `/C:/Users` is the drive, and a name before the first slash is a server.
    match path.strip_prefix('/') {
        Some(drive) if is_windows(drive) => Some(drive.to_owned()),
        Some(_) => Some(path),
        None => Some(format!("//{path}")),
    }
}

/// `%20` as the letter that it stands for.
fn decoded(text: &str) -> String {
    let mut bytes = vec![];
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// As a shell reads its first word, except that a blank without a backslash before it belongs to the name: whoever
/// types a path does not quote it.
fn unquoted(text: &str) -> String {
    let (mut path, mut quote) = (String::new(), None);
    let mut chars = text.chars().peekable();
    let starts_quoted = text.starts_with(['"', '\'']);
    while let Some(char) = chars.next() {
        match (quote, char) {
            (None, '\\') => path.extend(chars.next()),
            (None, '"' | '\'') if starts_quoted => quote = Some(char),
            // A quoted name has ended: what follows is another file.
            (None, ' ') if starts_quoted => break,
            (Some(open), char) if char == open => quote = None,
            (Some('"'), '\\') if chars.peek().is_some_and(|next| matches!(next, '"' | '\\' | '$' | '`')) => {
                path.extend(chars.next());
            }
            (_, char) => path.push(char),
        }
    }
    path
}
