//! A store that a command works on: where it stands, what is in it, and one way to change it.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Surroundings;
use super::args::Globals;
use super::output::{Output, Stop};
use crate::app::Session;
use crate::domain::names_in_text::OwnNetworks;
use crate::domain::{Audience, Command, Context, Group, Reading, Recipient, Rules, State, Touched, decide};
use crate::export::{Artifact, Given, NotMade, Request, make};
use crate::framework::standard;
use crate::store::{Holder, Log, ReadError, Store, place};
use crate::text::cli::report;
use crate::text::progress::Counted;
use crate::text::{refusal, store as say, who};

/// An open store with its state.
#[derive(Debug)]
pub struct Desk {
    /// The store.
    pub store: Store,
    /// Everything in it.
    pub state: State,
    /// What is a region's choice.
    pub rules: Rules,
    /// Who works in it.
    pub session: Session,
}

/// The folder of the store: the option, the environment, the platform's place.
pub fn folder(globals: &Globals, around: &Surroundings) -> Result<PathBuf, Stop> {
    let named = globals.store.clone().or_else(|| around.store.clone());
    named.or_else(place::default_dir).ok_or_else(|| Stop::Refused(report::NO_PLACE.to_owned()))
}

/// The day that rules and date words call today.
pub fn today(globals: &Globals, around: &Surroundings) -> NaiveDate {
    globals.today.unwrap_or(around.today)
}

impl Desk {
    /// Opens the store in a folder; what is worth knowing is said at once.
    pub fn open(dir: &Path, around: &Surroundings, output: &mut Output) -> Result<Self, Stop> {
        let holder = Holder::this_process(around.now);
        let opened = Store::open(dir, &holder, &mut |done, all| output.count(Counted::Bytes, done, all));
        output.count_ends();
        let mut opened = opened.map_err(|error| Stop::Refused(say::open_error(&error)))?;
        opened.notices.extend(around.marks.as_ref().and_then(|marks| opened.store.keep_mark(marks)));
        for notice in &opened.notices {
            output.message(&say::notice(*notice));
        }
        let rules = standard().with(opened.state.settings());
        let session = Session::of(&opened.state);
        Ok(Self { store: opened.store, state: opened.state, rules, session })
    }

    /// What the person at the keys reads: what a command says to them.
    pub fn reading(&self, today: NaiveDate) -> Reading<'_> {
        Reading::new(&self.state, today, &self.rules, &Audience::OwnScreen)
    }

    /// What a command puts out, which may go on into a file: for the own organisation.
    pub fn outside<'a>(&'a self, today: NaiveDate, networks: &'a OwnNetworks<'a>) -> Reading<'a> {
        let own = &Audience::Recipient(Recipient::Own);
        Reading::new(&self.state, today, &self.rules, own).with_own_networks(networks)
    }

    /// Who is not named in what is put out.
    pub fn own_networks(&self) -> OwnNetworks<'_> {
        OwnNetworks::of(&self.state, who::instead_of_name)
    }

    /// Does one thing: decided, on the disk, applied, in that order.
    pub fn act(
        &mut self,
        command: &Command,
        today: NaiveDate,
        around: &Surroundings,
        output: &mut Output,
    ) -> Result<Touched, Stop> {
        let context = Context {
            now: around.now,
            today,
            by: self.session.by(),
            meeting: None,
            rules: &self.rules,
            read: &[],
        };
        let draft = decide(&self.state, command, &context)
            .map_err(|no| Stop::Refused(refusal::sentence(self.reading(today), no, None)))?;
        if draft.is_empty() {
            return Ok(Touched::default());
        }
        // Nothing is added to a log that is damaged further back.
        let whole = self
            .store
            .verifier()
            .verify_telling(&mut |done, all| output.count(Counted::BytesChecked, done, all));
        output.count_ends();
        whole.map_err(|error| Stop::Refused(say::open_error(&error)))?;
        let group = self.store.append(&draft).map_err(|error| Stop::Refused(say::append_error(&error)))?;
        self.session.follow(&group);
        Ok(self.state.apply(&group))
    }

    /// Brings the checkpoint up to date, so that the next start is quick.
    pub fn close(mut self, touched: Touched, output: &mut Output) {
        if let Some(notice) = self.store.checkpoint(&self.state, touched) {
            output.message(&say::notice(notice));
        }
        // The command ends here: nobody waits until a hundred thousand cases are taken apart.
        std::mem::forget(self.state);
    }

    /// Makes what goes out; for what it is, and in which format, the caller has seen to it that it is there.
    pub fn make(&self, request: &Request, today: NaiveDate, output: &mut Output) -> Result<Artifact, Stop> {
        let people = self.store.people();
        let given = Given { state: &self.state, today, rules: &self.rules, people };
        let (mut done, all) = (0, self.store.position().count);
        let counted = |group| {
            done += 1;
            output.count(Counted::Groups, done, all);
            group
        };
        make(request, given, || self.store.groups().map(|groups| groups.map(counted))).map_err(|why| {
            Stop::Refused(match why {
                NotMade::Unread(error) => self.unread(&error),
                NotMade::NotThere | NotMade::NoSuchForm | NotMade::Unwritten(_) => {
                    report::NOT_MADE.to_owned()
                }
            })
        })
    }

    /// Why the log could not be read back: what opening did not look at may be damaged, and then it stays so.
    fn unread(&self, error: &ReadError) -> String {
        match (error, self.store.verifier().verify()) {
            (ReadError::Damaged { .. }, Err(found)) => say::open_error(&found),
            _ => say::read_error(error),
        }
    }

    /// Calls `each` with every group, oldest first, until it breaks.
    pub fn groups(
        &self,
        output: &mut Output,
        mut each: impl FnMut(&Group, &mut Output) -> Result<ControlFlow<()>, Stop>,
    ) -> Result<(), Stop> {
        let refused = |error: ReadError| Stop::Refused(self.unread(&error));
        let all = self.store.position().count;
        for (done, group) in (1..).zip(self.store.groups().map_err(refused)?) {
            output.count(Counted::Groups, done, all);
            if each(&group.map_err(refused)?, output)?.is_break() {
                break;
            }
        }
        Ok(())
    }
}
