//! The demo.

/// The demo's own data is wrong; `cause` is for who mends it.
pub fn broken(cause: &str) -> String {
    format!(
        "De demo kan niet worden gemaakt. Dat is een fout in het programma: meld dit aan de beheerders. ({cause})"
    )
}
