//! Every number in a command, to be replaced: one that was given on a machine of one's own gives way to the final one.
//!
//! Facts, entries and codes get theirs from the tables that define them; a field without numbers says so by doing nothing.

use chrono::NaiveDate;

use super::{
    AgendaItem, AgendaReason, AgreementDraft, AgreementId, Carried, Command, Entity, Entry, EntryChange,
    EntryNo, ExitAnswer, Extra, FreeText, GroupId, Holder, HolderChoice, ImportRow, ListMemory, Marks,
    MeetingId, NamePart, Newcomer, NextYear, NoteId, Owner, PersonId, Progress, Proposal, PupilId, RoleTerms,
    SavedView, Slot, Standing, Step, TextRef, Turn, Who,
};

/// One number.
#[derive(Debug, PartialEq, Eq)]
pub enum IdMut<'a> {
    /// Of a pupil.
    Pupil(&'a mut PupilId),
    /// Of a netwerkpartner.
    Person(&'a mut PersonId),
    /// Of an agreement.
    Agreement(&'a mut AgreementId),
    /// Of a note.
    Note(&'a mut NoteId),
    /// Of a meeting.
    Meeting(&'a mut MeetingId),
    /// Of an entry, in the cases of these pupils (by the numbers that they had before any was replaced).
    Entry(&'a [PupilId], &'a mut EntryNo),
    /// Of a group.
    Group(&'a mut GroupId),
}

/// Who is told of each number.
pub(super) type Visit<'v> = &'v mut dyn FnMut(IdMut<'_>);

/// Something in which numbers can stand; `of` are the pupils whose entries it means.
pub(super) trait Numbered {
    /// Tells of each number in it.
    fn visit(&mut self, _of: &[PupilId], _visit: Visit<'_>) {}
}

impl Command {
    /// Tells of every number in it.
    pub fn ids_mut(&mut self, visit: &mut impl FnMut(IdMut<'_>)) {
        self.visit(&[], visit);
    }
}

impl Proposal {
    /// Tells of every number in it, also in what was seen.
    pub fn ids_mut(&mut self, visit: &mut impl FnMut(IdMut<'_>)) {
        self.visit(&[], visit);
    }
}

macro_rules! ids {
    ($($id:ident => $kind:ident),+ $(,)?) => {$(
        impl Numbered for $id {
            fn visit(&mut self, _of: &[PupilId], visit: Visit<'_>) {
                visit(IdMut::$kind(self));
            }
        }
    )+};
}

ids! { PupilId => Pupil, PersonId => Person, AgreementId => Agreement, NoteId => Note, MeetingId => Meeting, GroupId => Group }

impl Numbered for EntryNo {
    fn visit(&mut self, of: &[PupilId], visit: Visit<'_>) {
        visit(IdMut::Entry(of, self));
    }
}

macro_rules! without_numbers {
    ($($name:ty),+ $(,)?) => { $(impl Numbered for $name {})+ };
}

without_numbers!(u8, u16, i32, String, NaiveDate, NamePart, SavedView, ListMemory, Marks, Standing, Step);

impl<T: Numbered> Numbered for Vec<T> {
    fn visit(&mut self, of: &[PupilId], visit: Visit<'_>) {
        self.iter_mut().for_each(|it| it.visit(of, visit));
    }
}

impl<T: Numbered> Numbered for Box<T> {
    fn visit(&mut self, of: &[PupilId], visit: Visit<'_>) {
        self.as_mut().visit(of, visit);
    }
}

impl<T: Numbered> Numbered for Option<T> {
    fn visit(&mut self, of: &[PupilId], visit: Visit<'_>) {
        self.iter_mut().for_each(|it| it.visit(of, visit));
    }
}

impl<A: Numbered, B: Numbered> Numbered for (A, B) {
    fn visit(&mut self, of: &[PupilId], visit: Visit<'_>) {
        self.0.visit(of, visit);
        self.1.visit(of, visit);
    }
}

/// Every field of every variant or struct, none left out: a new one does not compile before it is named here.
macro_rules! numbered {
    ($($name:ident { $($field:ident),* $(,)? })+) => {$(
        impl Numbered for $name {
            fn visit(&mut self, of: &[PupilId], visit: Visit<'_>) {
                let Self { $($field),* } = self;
                $($field.visit(of, visit);)*
            }
        }
    )+};
    ($($name:ident: $($variant:ident$(($value:ident $(, $more:ident)?))?),+ ;)+) => {$(
        impl Numbered for $name {
            fn visit(&mut self, of: &[PupilId], visit: Visit<'_>) {
                match self {
                    $(Self::$variant$(($value $(, $more)?))? => {
                        $($value.visit(of, visit); $($more.visit(of, visit);)?)?
                    })+
                }
            }
        }
    )+};
}

numbered! {
    Holder { who, since, kind, via, rhythm }
    RoleTerms { kind, via, rhythm, on, reason }
    EntryChange { entry, to }
    Entry { kind, facts }
    AgreementDraft { what, owner, with, due }
    Turn { from, owner, with }
    Extra { entries, roles }
    Newcomer { person, facts }
    AgendaItem { state, reason }
}

numbered! {
    Who: Person(it), Own(it);
    Owner: Person(it), Pupil, Parents;
    HolderChoice: Known(it), New(it), Own(it), NewOwn(it);
    Carried: Role(role, it), Agreement(it), With(it), Chair(it), Operator(it), Seat(it);
    AgendaReason: ByHand, CarriedOver(it);
    Entity: Pupil(it), Person(it), Agreement(it), Note(it), Meeting(it);
}

numbered! {
    Slot: User, Setting(key), Fact(it, key), ListValue(it, key), Role(it, role), Entry(it, number), Person(it, key),
        Agreement(it, key), Note(it, key), Meeting(it, key), Marks(it), Attendance(it, who), Agenda(it, who), Order(it), Stands(it);
    Progress: Open, Done(day), Dropped(why);
}

impl Numbered for TextRef {
    fn visit(&mut self, of: &[PupilId], visit: Visit<'_>) {
        match self {
            Self::Note(note) => note.visit(of, visit),
            Self::Agreement(agreement) => agreement.visit(of, visit),
            Self::Entry(pupil, number, _) => {
                let of = [*pupil];
                pupil.visit(&of, visit);
                number.visit(&of, visit);
            }
        }
    }
}

impl Numbered for FreeText {
    fn visit(&mut self, of: &[PupilId], visit: Visit<'_>) {
        let mut about: Vec<PupilId> = self.is_about().iter().copied().collect();
        about.visit(of, visit);
        *self = std::mem::take(self).about(about);
    }
}

impl Numbered for ImportRow {
    fn visit(&mut self, of: &[PupilId], visit: Visit<'_>) {
        match self {
            Self::New { facts, extra } => {
                facts.visit(of, visit);
                extra.visit(of, visit);
            }
            Self::Known { pupil, extra, set, list_values } => {
                let of = [*pupil];
                pupil.visit(&of, visit);
                extra.visit(&of, visit);
                set.visit(&of, visit);
                list_values.visit(&of, visit);
            }
        }
    }
}

impl Numbered for NextYear {
    fn visit(&mut self, _of: &[PupilId], visit: Visit<'_>) {
        let Self { pupil, year_level, mentor, exit } = self;
        let of = [*pupil];
        pupil.visit(&of, visit);
        year_level.visit(&of, visit);
        mentor.visit(&of, visit);
        exit.visit(&of, visit);
    }
}

impl Numbered for ExitAnswer {
    fn visit(&mut self, of: &[PupilId], visit: Visit<'_>) {
        match self {
            Self::Stays { until, reason } => {
                until.visit(of, visit);
                reason.visit(of, visit);
            }
            Self::Left(_) | Self::Unknown => {}
        }
    }
}

impl Numbered for Proposal {
    fn visit(&mut self, of: &[PupilId], visit: Visit<'_>) {
        let Self { command, saw } = self;
        command.visit(of, visit);
        for (slot, value) in saw {
            let of: Vec<PupilId> = slot.pupil().into_iter().collect();
            slot.visit(&of, visit);
            value.visit(&of, visit);
        }
    }
}

macro_rules! commands {
    ($($variant:ident { $($field:ident),* })+) => {
        impl Numbered for Command {
            fn visit(&mut self, _of: &[PupilId], visit: Visit<'_>) {
                let of = self.pupils().to_vec();
                match self {
                    $(Self::$variant { $($field),* } => { $($field.visit(&of, visit);)* })+
                }
            }
        }
    };
}

commands! {
    FoundStore { user }
    AddPupil { facts }
    SetFacts { pupils, facts }
    Land { pupils, destination, since }
    SetRole { pupils, role, to, terms }
    SetEntries { pupils, changes, facts }
    TakeUp { pupil, changes, facts, agreement }
    MoveCaseload { from, moves, on, until, reason }
    ChangeSettings { settings }
    AddAgreement { pupil, draft }
    AgreeForAll { pupils, draft }
    ChangeAgreement { agreement, facts }
    SetProgress { agreement, to }
    AddNote { pupil, text }
    ChangeNote { note, text }
    WithdrawNote { note, reason }
    AddPerson { facts }
    WithNewcomers { people, then }
    ChangePerson { person, facts }
    AddMeeting { facts, attendance, pupils }
    ChangeMeeting { meeting, facts }
    SetAttendance { meeting, person, to }
    PutOnAgenda { meeting, pupils }
    TakeOffAgenda { meeting, pupil }
    MoveOnAgenda { meeting, pupil, step }
    StartMeeting { meeting }
    BringToTable { meeting, pupil }
    MarkDiscussed { meeting, pupil }
    Postpone { meeting, pupil }
    CloseMeeting { meeting }
    ReopenMeeting { meeting, reason }
    Import { rows }
    BeginSchoolYear { school, rows, pupils }
    TakeBack { groups }
    Undo { group }
    Redo { group }
}
