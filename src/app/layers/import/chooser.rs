//! Which file: lists in the folders where people keep them, newest first, with a line to search in.

use std::path::{Path, PathBuf};

use tui_input::Input as TextInput;

use super::dropped;
use crate::app::cursor::Cursor;
use crate::app::effect::Effect;
use crate::app::folder::{Found, Listing};
use crate::app::intent::Intent;
use crate::app::line::{edit, insert};
use crate::domain::fold::fold;
use crate::keys::Action;

/// One row of what is chosen from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListingRow<'a> {
    /// A file.
    File(&'a Found),
    /// A folder in the one that is shown.
    Folder(&'a Path),
    /// The folder above, or any other folder.
    Beyond(&'a Path),
    /// The path that stands in the line.
    Typed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    File(usize),
    Folder(usize),
    Beyond,
    Typed,
}

/// The step.
#[derive(Clone, Debug, Default)]
pub struct Chooser {
    /// What was typed: words to search, or a path.
    pub filter: TextInput,
    /// What there is; `None` until it has been read.
    pub listing: Option<Listing>,
    /// The row.
    pub cursor: Cursor,
    rows: Vec<Place>,
}

impl Chooser {
    /// A folder was read.
    pub fn listed(&mut self, listing: Listing) {
        let left = self.listing.take().and_then(|before| before.folder);
        self.listing = Some(listing);
        self.filter.reset();
        self.find();
        // Whoever goes up stands on the folder that was left.
        let on_left = |row: &Place| matches!(self.row(*row), Some(ListingRow::Folder(path)) if Some(path) == left.as_deref());
        self.cursor.at = self.rows.iter().position(on_left).unwrap_or(0);
    }

    /// How many rows there are.
    pub fn total(&self) -> usize {
        self.rows.len()
    }

    /// The row with this number.
    pub fn row_at(&self, index: usize) -> Option<ListingRow<'_>> {
        self.row(*self.rows.get(index)?)
    }

    fn row(&self, place: Place) -> Option<ListingRow<'_>> {
        let listing = self.listing.as_ref();
        match place {
            Place::Typed => Some(ListingRow::Typed),
            Place::File(at) => listing?.files.get(at).map(ListingRow::File),
            Place::Folder(at) => listing?.folders.get(at).map(|path| ListingRow::Folder(path)),
            Place::Beyond => listing?.beyond.as_deref().map(ListingRow::Beyond),
        }
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action) -> Vec<Intent> {
        if self.cursor.moved(action, self.rows.len()) {
            return vec![];
        }
        if edit(&mut self.filter, action) {
            self.find();
            return vec![];
        }
        match action {
            Action::Accept => self.chosen(),
            Action::Cancel if !self.filter.value().is_empty() => {
                self.filter.reset();
                self.find();
                vec![]
            }
            Action::Cancel if self.listing.as_ref().is_some_and(|listing| listing.folder.is_some()) => {
                vec![Intent::Effect(Effect::ReadFolder(None))]
            }
            Action::Cancel => vec![Intent::Close],
            _ => vec![],
        }
    }

    /// Text for the line. The path of a list that comes in one piece was dropped or pasted, and is opened.
    pub fn text(&mut self, text: &str) -> Vec<Intent> {
        if let Some(path) = dropped::path(text).filter(|path| dropped::is_list(path)) {
            return vec![open(path)];
        }
        let left_out = insert(&mut self.filter, text);
        self.find();
        left_out.said().into_iter().collect()
    }

    fn chosen(&self) -> Vec<Intent> {
        match self.row_at(self.cursor.at) {
            Some(ListingRow::File(file)) => vec![open(file.path.clone())],
            Some(ListingRow::Folder(path) | ListingRow::Beyond(path)) => {
                vec![Intent::Effect(Effect::ReadFolder(Some(path.to_path_buf())))]
            }
            Some(ListingRow::Typed) => dropped::path(self.filter.value()).map(open).into_iter().collect(),
            None => vec![],
        }
    }

    fn find(&mut self) {
        self.cursor.at = 0;
        self.rows.clear();
        if dropped::path(self.filter.value()).is_some() {
            self.rows.push(Place::Typed);
            return;
        }
        let Some(listing) = &self.listing else { return };
        let words = fold(self.filter.value());
        let has = |path: &Path| {
            let name = path.file_name().map(|name| fold(&name.to_string_lossy())).unwrap_or_default();
            words.split(' ').all(|word| name.contains(word))
        };
        let files = listing.files.iter().enumerate().filter(|(_, file)| has(&file.path));
        self.rows.extend(files.map(|(at, _)| Place::File(at)));
        let folders = listing.folders.iter().enumerate().filter(|(_, path)| has(path));
        self.rows.extend(folders.map(|(at, _)| Place::Folder(at)));
        // The way on is never searched away.
        self.rows.extend(listing.beyond.iter().map(|_| Place::Beyond));
    }
}

fn open(path: PathBuf) -> Intent {
    Intent::Effect(Effect::OpenList { path, password: None })
}
