//! From the bytes of a file to its sheets. A text file is one sheet without a name, and so is a page with one table; a workbook has as many as it has.

use std::sync::Arc;

use super::budget::Budget;
use super::table::{self, Table};
use super::tabs;
use super::{NotATable, decode, headings, reencoded, workbook};

/// What stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// At least one; hidden ones are last.
    pub sheets: Vec<Sheet>,
    /// Whether what is hidden or struck through is known.
    pub sees: Sees,
}

/// Whether a reader knows of a file what is hidden or struck through in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sees {
    /// All of it, if there can be any.
    All,
    /// Nobody can tell: an old workbook.
    NotThat,
}

/// One sheet of a workbook, or all of a text file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What its tab says; a text file has none.
    pub name: Option<String>,
    /// Whether the workbook shows its tab.
    pub visibility: Visibility,
    /// The list on it, or why there is none.
    pub table: Result<Arc<Table>, NotATable>,
}

/// Whether people see a sheet when they open the workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// They do.
    Visible,
    /// Somebody hid it.
    Hidden,
}

/// How far reading has come. A workbook gives its rows when it has read all its cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SoFar {
    /// Filled cells.
    pub cells: u64,
    /// Filled rows.
    pub rows: u64,
}

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOpened {
    /// There is no table in it.
    #[error(transparent)]
    NotATable(#[from] NotATable),
    /// A workbook with a password, and none was given.
    #[error("the workbook needs a password")]
    NeedsPassword,
    /// Another password was given.
    #[error("the password is wrong")]
    WrongPassword,
    /// A workbook with a password of a kind that we cannot take off.
    #[error("the workbook is locked in a way that cannot be opened")]
    CannotUnlock,
    /// Nobody waited any more.
    #[error("reading was stopped")]
    Stopped,
}

/// Opens a file. `password` is asked only where [`NotOpened::NeedsPassword`] said so, and ignored where none is needed.
pub fn open(bytes: &[u8], password: Option<&str>) -> Result<Source, NotOpened> {
    open_unless(bytes, password, &|| false)
}

/// The same, for a reader who can be stopped: `stopped` is asked every few thousand cells, and once it says yes the file
/// is [`NotOpened::Stopped`].
pub fn open_unless(
    bytes: &[u8],
    password: Option<&str>,
    stopped: &dyn Fn() -> bool,
) -> Result<Source, NotOpened> {
    open_telling(bytes, password, &|_| stopped())
}

/// The same, for a reader who also wants to know how far it is, as often as `stopped` is asked.
pub fn open_telling(
    bytes: &[u8],
    password: Option<&str>,
    stopped: &dyn Fn(SoFar) -> bool,
) -> Result<Source, NotOpened> {
    let budget = Budget::new(bytes.len(), stopped);
    budget.go_on()?;
    decode::check_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    if workbook::is_one(bytes) {
        let (sheets, sees) = workbook::sheets(bytes, password, &budget)?;
        return Ok(Source { sheets, sees });
    }
    if let Some(page) = workbook::html::open(bytes, &budget) {
        return page;
    }
    let mut table = table::read_within(&decode::decode(bytes)?, &budget)?;
    if decode::is_guessed(bytes) {
        reencoded::mend_turkish(&mut table);
    }
    let sheet = Sheet { name: None, visibility: Visibility::Visible, table: Ok(Arc::new(table)) };
    Ok(Source { sheets: vec![sheet], sees: Sees::All })
}

impl Source {
    /// The position of the sheet that looks most like a list of pupils: the most headings that we know, then the most
    /// rows. The first one where none is a list.
    pub fn likely(&self) -> usize {
        let score = |sheet: &Sheet| match &sheet.table {
            Ok(table) => {
                let known = table.headings.iter().filter(|heading| headings::is_known(heading)).count();
                (sheet.visibility == Visibility::Visible, tabs::is_list(table), known, table.rows.len())
            }
            Err(_) => (false, false, 0, 0),
        };
        let best = self.sheets.iter().enumerate().rev().max_by_key(|(_, sheet)| score(sheet));
        best.map_or(0, |(at, _)| at)
    }

    /// Whether another tab that people see holds a list of pupils as well.
    pub fn has_other_list(&self, read: &[usize]) -> bool {
        self.sheets.iter().enumerate().any(|(at, sheet)| {
            !read.contains(&at)
                && sheet.visibility == Visibility::Visible
                && sheet.table.as_ref().is_ok_and(|table| tabs::is_list(table))
        })
    }

    /// The tabs that are one list: the likely one, and the others that people see of the same shape. A tab that says that
    /// it is old is none of them.
    pub fn likely_tabs(&self) -> Vec<usize> {
        self.tabs_like(self.likely(), Visibility::Visible)
    }

    /// The same with hidden tabs of that shape.
    pub fn all_tabs(&self) -> Vec<usize> {
        self.tabs_like(self.likely(), Visibility::Hidden)
    }

    fn tabs_like(&self, likely: usize, seen: Visibility) -> Vec<usize> {
        let shape = self.sheets.get(likely).and_then(|sheet| sheet.table.as_ref().ok());
        let belongs = |(at, sheet): &(usize, &Sheet)| {
            let same =
                shape.zip(sheet.table.as_ref().ok()).is_some_and(|(one, other)| tabs::is_same(one, other));
            let visible = sheet.visibility == Visibility::Visible;
            let now = !tabs::says_old(sheet.name.as_deref().unwrap_or_default());
            *at == likely || (same && (if visible { now } else { seen == Visibility::Hidden }))
        };
        self.sheets.iter().enumerate().filter(belongs).map(|(at, _)| at).collect()
    }

    /// What stands on these tabs, as one list.
    pub fn table(&self, tabs: &[usize]) -> Result<Arc<Table>, NotATable> {
        let sheets: Vec<&Sheet> = tabs.iter().filter_map(|at| self.sheets.get(*at)).collect();
        match sheets.as_slice() {
            [] => Err(NotATable::Empty),
            [one] => one.table.clone(),
            several => tabs::joined(several).map(Arc::new),
        }
    }

    /// What the tabs at these positions say.
    pub fn names(&self, tabs: &[usize]) -> Vec<String> {
        tabs.iter().filter_map(|at| self.sheets.get(*at)?.name.clone()).collect()
    }

    /// The sheet with this name; case and accents don't matter.
    pub fn named(&self, name: &str) -> Option<usize> {
        use crate::domain::fold::fold;
        self.sheets.iter().position(|sheet| sheet.name.as_deref().is_some_and(|own| fold(own) == fold(name)))
    }
}
