//! Lists for the import: which there are, reading one, and making its plan.

use std::path::{Path, PathBuf};

use super::super::files;
use super::super::opening::Halt;
use super::super::planning::Planning;
use super::super::reading::Reading;
use super::{Driver, Outside, Performed};
use crate::app::folder::{Listing, Password};
use crate::app::planning::Planner;
use crate::app::{Clock, Msg};
use crate::text::cli::system::{Doing, refused};

impl Driver {
    pub(super) fn read_folder(&self, folder: Option<PathBuf>) -> Msg {
        match folder {
            Some(folder) => match std::fs::read_dir(&folder) {
                Ok(_) => {
                    let beyond = folder.parent().map(Path::to_path_buf);
                    let seen = files::look_in(std::slice::from_ref(&folder));
                    Msg::FolderRead(Listing { folder: Some(folder), beyond, ..seen })
                }
                Err(error) => Msg::ListNotRead(refused(Doing::Read, &folder, &error)),
            },
            None => {
                let seen = files::look_in(&self.lists);
                Msg::FolderRead(Listing {
                    usual: self.lists.clone(),
                    folders: vec![],
                    beyond: files::home(),
                    ..seen
                })
            }
        }
    }

    /// A list is read beside the work; a folder at once.
    pub(super) fn open_list(&mut self, path: PathBuf, password: Option<Password>) -> Performed {
        self.stop_reading();
        if path.is_dir() {
            return Performed::Answers(vec![self.read_folder(Some(path))]);
        }
        let reading = Reading::new(path, password);
        self.reading = Some(reading.halt.clone());
        Performed::Outside(Outside::Read(reading))
    }

    /// The plan of a long list is made beside the work.
    pub(super) fn plan_list(&mut self, planner: Box<Planner>) -> Performed {
        self.stop_reading();
        let planning = Planning::new(planner);
        self.reading = Some(planning.halt.clone());
        Performed::Outside(Outside::Plan(planning))
    }

    pub(super) fn stop_reading(&mut self) {
        if let Some(halt) = self.reading.take() {
            halt.now();
        }
    }

    /// What was read or planned of a list, whole or so far, unless nobody waits for it any more.
    pub fn was_read(&mut self, halt: &Halt, msg: Msg, clock: Clock) -> Vec<Outside> {
        if self.reading.as_ref() != Some(halt) {
            return vec![];
        }
        if !matches!(msg, Msg::ReadSoFar(_)) {
            self.reading = None;
        }
        self.handle(msg, clock)
    }
}
