//! What can be done now, most important first: the hint bar shows as many as fit, `?` shows all.

use super::layers::picker::Away;
use super::screens::agreements;
use super::screens::case::Pane;
use super::screens::meeting::Enter;
use super::screens::triage::Page;
use super::{App, Layer, Screen};
use crate::domain::MeetingPhase;
use crate::keys::{Action, Place};

use Action::*;

/// One hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// An action with its own key.
    Do(Action),
    /// The five digits together.
    Statuses,
}

/// What is worth a hint, in order of importance.
pub fn hints(app: &App) -> Vec<Hint> {
    let actions = match app.layers.last() {
        Some(layer) => for_layer(layer).to_vec(),
        None => for_screen(app),
    };
    // Lijst names each digit, because there they are the work; elsewhere one hint stands for all five.
    let together = app.screen != Screen::List;
    let hint = |action| match action {
        StatusAttention if together => Hint::Statuses,
        action => Hint::Do(action),
    };
    actions.into_iter().map(hint).collect()
}

impl App {
    /// What is done here mostly, the most important first; each status apart.
    pub(super) fn usual(&self) -> Vec<Action> {
        let all = hints(self).into_iter().flat_map(|hint| match hint {
            Hint::Do(action) => vec![action],
            Hint::Statuses => vec![StatusAttention],
        });
        all.filter(|action| !matches!(action, Palette | Quit)).collect()
    }
}

fn for_layer(layer: &Layer) -> &'static [Action] {
    if let Layer::Trouble(_) = layer {
        // Its keys mean something of their own; the box itself names them.
        return &[];
    }
    if let Layer::Explain(_) = layer {
        return &[PickDown, PickUp, Cancel];
    }
    if let Layer::Import(import) = layer {
        return match import.place() {
            Place::Form => &[Accept, Cancel],
            _ if import.has_an_end() => &[Accept, PickUp, PickDown, Complete, Cancel],
            _ => &[Accept, PickUp, PickDown, Cancel],
        };
    }
    if let Layer::SchoolYear(year) = layer
        && year.over.is_none()
    {
        return &[Accept, PickUp, PickDown, Complete, Cancel];
    }
    match layer.place() {
        Place::Note => &[Save, Readers, Cancel],
        Place::Form => match layer {
            Layer::Form(form) => match (form.fields.len() > 1, layer.readers().is_some()) {
                (true, true) => &[Save, NextField, Readers, Cancel],
                (true, false) => &[Save, NextField, Cancel],
                (false, true) => &[Accept, Readers, Cancel],
                (false, false) => &[Accept, Cancel],
            },
            _ if layer.readers().is_some() => &[Accept, NextField, Readers, Cancel],
            _ => &[Accept, NextField, Cancel],
        },
        Place::Confirm => &[Yes, No],
        Place::Interleaf => &[Discussed, Cancel],
        Place::Curtain => &[],
        Place::Picker if matches!(layer, Layer::Picker(picker) if picker.head.away == Away::Forgets) => {
            &[Accept, DeleteForward, PickUp, PickDown, Cancel]
        }
        _ => &[Accept, PickUp, PickDown, Cancel],
    }
}

fn for_screen(app: &App) -> Vec<Action> {
    let own: &[Action] = match app.screen {
        Screen::List if !app.list.marks.is_empty() => &[
            StatusOnTrack,
            StatusAttention,
            SetCasusregisseur,
            SetWaakvlam,
            SetProfile,
            SetExitDate,
            PutOnAgenda,
            Sharing,
            Back,
        ],
        Screen::List if app.world.state.rows().next().is_none() => &[Import, NewPupil],
        Screen::List => &[
            Open,
            Search,
            StatusOnTrack,
            StatusAttention,
            StatusStuck,
            StatusLanded,
            SetCasusregisseur,
            SetWaakvlam,
            AddAgreement,
            AddNote,
            Quit,
            Undo,
            PutOnAgenda,
            LogContact,
            Mark,
            NextView,
            Triage,
            SortNext,
            NewPupil,
            Import,
        ],
        // Which keys add to the dossier stands in it.
        Screen::Case if app.case.pane == Pane::Dossier => {
            &[Open, Withdraw, Back, NextPane, Handover, Provisions, Circle, Sharing, LogContact, Attentions]
        }
        Screen::Case => &[
            Open,
            Back,
            StatusAttention,
            LogContact,
            AddAgreement,
            AddNote,
            NextPane,
            SetCasusregisseur,
            SetWaakvlam,
            SetContact,
            SetDestination,
            ToggleDone,
            PutOnAgenda,
            Withdraw,
            Provisions,
            Sharing,
            Circle,
            Handover,
            Attentions,
            RegisseurTask,
        ],
        Screen::Meeting => match app.meeting.shown(&app.world).map(|meeting| meeting.phase()) {
            None => &[NewMeeting],
            Some(MeetingPhase::Planned) => &[
                StartMeeting,
                AddPupilToAgenda,
                Attendance,
                EditMeeting,
                SecondScreen,
                ItemUp,
                ItemDown,
                Withdraw,
                NextMeeting,
            ],
            Some(MeetingPhase::Running) if app.meeting.pupil(&app.world).is_none() => {
                &[CloseMeeting, Open, Attendance, AddPupilToAgenda]
            }
            Some(MeetingPhase::Running)
                if matches!(app.meeting.enter(&app.world), Some(Enter::ToTable(_))) =>
            {
                &[Open, Postpone, ItemUp, ItemDown, Withdraw, AddPupilToAgenda, Attendance, CloseMeeting]
            }
            Some(MeetingPhase::Running) => &[
                Discussed,
                StatusAttention,
                AddAgreement,
                AddNote,
                SetCasusregisseur,
                SetWaakvlam,
                SetContact,
                SetDestination,
                Postpone,
                Open,
                CloseMeeting,
                Undo,
                LogContact,
                ToggleDone,
                Attendance,
                SecondScreen,
                Attentions,
            ],
            Some(MeetingPhase::Closed) => &[Export, NewMeeting, PreviousMeeting, NextMeeting, ReopenMeeting],
        },
        Screen::Agreements
            if matches!(app.agreements.selected(), Some(agreements::AgreementRow::Contact(_))) =>
        {
            &[LogContact, NextPane, GroupBy, Search]
        }
        Screen::Agreements => &[ToggleDone, Open, SetDueDate, Withdraw, NextPane, GroupBy, Search],
        Screen::Network => &[Open, HandOn, NextPane, NewPerson, Search],
        Screen::Triage => match app.triage.page {
            Page::Pupil => &[
                StatusAttention,
                Open,
                Left,
                Back,
                AddAgreement,
                AddNote,
                SetContact,
                LogContact,
                SetCasusregisseur,
                SetWaakvlam,
                SetDestination,
                Undo,
                PutOnAgenda,
                ToggleDone,
            ],
            Page::Done(..) => &[Withdraw, Up, Down, Back],
        },
    };
    let mut all = own.to_vec();
    let sums_up = app.screen == Screen::Triage && app.triage.page != Page::Pupil;
    if app.screen == Screen::Triage {
        all.extend((!sums_up).then_some(Palette));
    } else {
        all.extend([Undo, Palette, Quit].into_iter().filter(|it| !own.contains(it)));
    }
    // Nothing is promised that is refused: not beyond the start or the close of a meeting, and not before anything was done.
    if app.world.state.undo_target(app.world.by()).is_err() {
        all.retain(|it| *it != Undo);
    }
    all
}
