//! Yes or no, with everything that one has to know to answer.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::{Line, Span};

use super::interleaf::lines;
use crate::app::intent::Question;
use crate::app::layers::confirm::{Confirm, Pointed};
use crate::app::{App, acts};
use crate::domain::fold::fold;
use crate::domain::{
    AgendaState, Command, DayReplaced, EntryChange, Lasts, Meeting, MeetingId, NameForm, PupilId, query,
};
use crate::keys::{Action, Place};
use crate::text::case::dossier;
use crate::text::entry_forms::ask as entry_ask;
use crate::text::meeting::ask::{self, Answer};
use crate::text::minutes::Names;
use crate::text::{importing, naming, notices, parties};
use crate::view::Caret;
use crate::view::screens::meeting::lines::{labelled, span, words};
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::modal::Modal;
use crate::view::widgets::{paint, scroll};
use crate::view::width;

/// Wider lines are hard to read.
const WIDEST: u16 = 76;
/// Questions without a table are narrower.
const NARROW: u16 = 56;
/// Room for a scroll bar beside the text.
const BAR: u16 = 2;
/// More names than this tell nothing more.
const MOST_NAMES: usize = 12;

/// Draws the question; nothing is typed here.
pub(super) fn draw(layer: &Confirm, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let (title, answer) = head(&layer.question);
    let widest = if matches!(layer.question, Question::CloseMeeting(_)) { WIDEST } else { NARROW };
    let width = widest.min(body.width.saturating_sub(8));
    let content = content(&layer.question, app, usize::from(width.saturating_sub(BAR)), skin);
    let height = paint::cells(content.len() + 2);
    let inside = Modal { title, note: "", content: Size::new(width, height) }.draw(body, buf, skin);
    let text = Rect { height: inside.height.saturating_sub(2), ..inside };
    let shown = usize::from(text.height);
    let top = layer.top.min(content.len().saturating_sub(shown));
    lines(text, buf, skin, content.get(top..).unwrap_or_default());
    scroll::bar(paint::last(text, 1), buf, skin, top, shown, content.len());
    let bottom = paint::line_of(inside, inside.height.saturating_sub(1));
    let answers = answers(answer, layer.pointed, app, skin);
    paint::line(bottom, buf, &answers, skin.style(Look::Text));
    // On the sign before the answer that Enter gives: key, word, air, key, word.
    let before = if layer.pointed == Pointed::Yes { 1 } else { 4 };
    let before: usize = answers.spans.iter().take(before).map(|span| width::width(&span.content)).sum();
    Caret::on(paint::after(bottom, paint::cells(before + 1)))
}

/// What is asked, and how it is answered.
pub(in crate::view) fn head(question: &Question) -> (&'static str, Answer) {
    match question {
        Question::Meant { proposal, days, .. } if days.is_empty() => {
            (ask::many_title(&proposal.command), Answer::Change)
        }
        Question::Meant { .. } => (ask::DAYS, Answer::Change),
        Question::QuitInMeeting(_) | Question::QuitWithDraft | Question::QuitAtStart => {
            (ask::QUIT, Answer::Quit)
        }
        Question::TakeOff(..) => (ask::TAKE_OFF, Answer::Change),
        Question::HardToReach(..) => (entry_ask::HARD_TO_REACH, Answer::Change),
        Question::Entry(_, EntryChange { to: Some(_), .. }) => (dossier::WITHDRAW, Answer::Withdraw),
        Question::Entry(..) => (dossier::TAKE_AWAY, Answer::TakeAway),
        Question::LeaveImport => (importing::LEAVE_TITLE, Answer::Leave),
        Question::FirstMeeting(_) => (importing::FIRST_MEETING_TITLE, Answer::Plan),
        Question::CloseMeeting(_) => (ask::CLOSE, Answer::Close),
        Question::ExportMinutes(_) => (ask::EXPORT, Answer::Export),
        Question::BeginOther(_) => (ask::BEGIN_OTHER, Answer::Begin),
        Question::ReopenOlder(..) => (ask::REOPEN_OLDER, Answer::Reopen),
        Question::Named { .. } => (naming::TITLE, Answer::Named),
    }
}

/// The keys that answer, and what each does.
fn answers(answer: Answer, pointed: Pointed, app: &App, skin: Skin) -> Line<'static> {
    let key =
        |action| span(app.keys(Place::Confirm).key(action).unwrap_or_default(), skin.style(Look::HintKey));
    let (yes, no) = ask::answers(answer);
    let word = |word: &str, here: bool| {
        let look = if here { Look::Selected } else { Look::Text };
        let pointer = if here { Glyph::Pointer.as_str() } else { " " };
        span(format!(" {pointer} {word} "), skin.style(look))
    };
    let (at_yes, at_no) = (pointed == Pointed::Yes, pointed == Pointed::No);
    Line::from(vec![key(Action::Yes), word(yes, at_yes), Span::raw("   "), key(Action::No), word(no, at_no)])
}

pub(in crate::view) fn content(
    question: &Question,
    app: &App,
    cells: usize,
    skin: Skin,
) -> Vec<Line<'static>> {
    let plain = |text: &str| words(text, cells, skin.style(Look::Text));
    match question {
        Question::Meant { proposal, days, .. } => meant(&proposal.command, days, app, cells, skin),
        Question::QuitInMeeting(meeting) => {
            let lasts = app.world.lasts;
            let mut all: Vec<Line<'static>> =
                ask::in_meeting(*meeting, lasts).iter().flat_map(|sentence| plain(sentence)).collect();
            if !app.drafts.is_empty() && lasts == Lasts::OnDisk {
                all.extend(plain(ask::DRAFT_TOO));
            }
            all
        }
        Question::QuitWithDraft => {
            ask::draft(app.world.lasts).iter().flat_map(|sentence| plain(sentence)).collect()
        }
        Question::QuitAtStart => ask::AT_START.iter().flat_map(|sentence| plain(sentence)).collect(),
        Question::TakeOff(meeting, pupil) => {
            let item = app.world.state.meeting(*meeting).and_then(|known| known.item(*pupil));
            let state = item.map_or(AgendaState::ToDiscuss, |item| item.state);
            plain(&ask::take_off(&names(&[*pupil], app), *meeting, state))
        }
        Question::HardToReach(pupil, times) => {
            let mut all = words(&names(&[*pupil], app), cells, skin.style(Look::Heading));
            all.extend(plain(&entry_ask::hard_to_reach(*times)));
            all
        }
        Question::Entry(pupil, change) => {
            let case = app.world.case(*pupil);
            let entry = case.and_then(|case| Some((case, case.entry(change.entry?)?)));
            let keys = app.keys(Place::Confirm);
            let told = entry.map(|(case, entry)| dossier::take_away(app.world.reading(), case, entry, keys));
            told.iter().flatten().flat_map(|sentence| plain(sentence)).collect()
        }
        Question::LeaveImport => importing::LEAVE.iter().flat_map(|sentence| plain(sentence)).collect(),
        Question::FirstMeeting(pupils) => {
            let keys = app.keys(Place::Meeting);
            importing::first_meeting(pupils.len(), keys).iter().flat_map(|sentence| plain(sentence)).collect()
        }
        Question::CloseMeeting(meeting) => close(*meeting, app, cells, skin),
        Question::ExportMinutes(meeting) => {
            let meeting = app.world.state.meeting(*meeting);
            meeting.iter().flat_map(|meeting| plain(&ask::export(app.world.reading(), meeting))).collect()
        }
        Question::BeginOther(meeting) => {
            let meeting = app.world.state.meeting(*meeting);
            meeting
                .iter()
                .flat_map(|meeting| ask::begin_other(meeting, app.world.today))
                .flat_map(|it| plain(&it))
                .collect()
        }
        Question::ReopenOlder(older, latest) => {
            let meeting = |id: MeetingId| app.world.state.meeting(id);
            let told =
                meeting(*older).zip(meeting(*latest)).map(|(older, latest)| ask::reopen_older(older, latest));
            told.iter().flatten().flat_map(|sentence| plain(sentence)).collect()
        }
        Question::Named { pupils, .. } => {
            let name = |pupil: &PupilId| app.world.reading().name(*pupil, NameForm::Numbered);
            let mut all = words(naming::ask(pupils.len()), cells, skin.style(Look::Text));
            all.extend(pupils.iter().flat_map(|pupil| words(&name(pupil), cells, skin.style(Look::Heading))));
            all.push(Line::default());
            all.extend(naming::why(pupils.len()).iter().flat_map(|sentence| plain(sentence)));
            all
        }
    }
}

fn meant(command: &Command, days: &[DayReplaced], app: &App, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let world = &app.world;
    let quiet = skin.style(Look::Muted);
    let changes =
        |pupil: &&PupilId| !matches!(command, Command::Land { .. }) || !acts::has_landed(**pupil, world);
    let changed: Vec<PupilId> = command.pupils().iter().filter(changes).copied().collect();
    let mut all =
        words(&ask::many(world.reading(), command, changed.len()), cells, skin.style(Look::Heading));
    all.extend(words(&names(&changed, app), cells, quiet));
    for sentence in ask::stays(world.reading(), command, changed.len()) {
        all.push(Line::default());
        all.extend(words(&sentence, cells, skin.style(Look::LetOp)));
    }
    all.push(Line::default());
    for sentence in ask::days(world.reading(), command.pupils().len(), days) {
        all.extend(words(&sentence, cells, skin.style(Look::LetOp)));
    }
    if !days.is_empty() {
        all.push(Line::default());
    }
    all.extend(words(&notices::one_undo("dit", app.keys(Place::Confirm)), cells, quiet));
    all
}

/// Names as one speaks, as many as help.
fn names(pupils: &[PupilId], app: &App) -> String {
    let name = |pupil: &PupilId| app.world.reading().name(*pupil, NameForm::Spoken);
    ask::names(&pupils.iter().map(name).collect::<Vec<_>>(), MOST_NAMES)
}

fn close(meeting: MeetingId, app: &App, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let Some(known) = app.world.state.meeting(meeting) else { return vec![] };
    let text = skin.style(Look::Text);
    let row = |label: &str, value: String, look: Look| {
        labelled(label, &Line::from(span(value, skin.style(look))), cells, skin)
    };
    let (postponed, left) =
        (in_state(known, AgendaState::Postponed), in_state(known, AgendaState::ToDiscuss));
    let discussed = in_state(known, AgendaState::Discussed).len();
    let mut all = words(ask::CLOSING, cells, text);
    all.push(Line::default());
    all.extend(row(ask::DISCUSSED, ask::of(discussed, known.agenda.len()), Look::Heading));
    for (label, pupils) in [(ask::POSTPONED, &postponed), (ask::LEFT, &left)] {
        if !pupils.is_empty() {
            let who = names(pupils, app);
            let who = if label == ask::LEFT { ask::comes_back(&who) } else { who };
            all.extend(row(label, who, Look::Text));
        }
    }
    all.extend(row(ask::AGREEMENTS, agreements(meeting, app), Look::Text));
    let warnings = [
        known.attendance.is_empty().then_some(ask::NO_ATTENDANCE),
        known.facts.chair.is_none().then_some(ask::NO_CHAIR),
    ];
    for warning in warnings.into_iter().flatten() {
        all.extend(row(ask::LET_OP, warning.to_owned(), Look::LetOp));
    }
    for (lacking, pupils) in query::without_ground_at(app.world.reading(), known) {
        let spoken_of =
            |pupil: &PupilId| known.item(*pupil).is_some_and(|it| it.state == AgendaState::Discussed);
        let pupils: Vec<PupilId> = pupils.into_iter().filter(spoken_of).collect();
        if !pupils.is_empty() {
            let party = parties::lacking(app.world.reading(), app.world.reading().common_rules(), lacking);
            all.extend(row(ask::LET_OP, ask::no_ground(&party, &names(&pupils, app)), Look::LetOp));
        }
    }
    type Told = fn(&str) -> String;
    let roles: [(query::Attention, Told); 2] = [
        (query::Attention::NoCasusregisseur, ask::no_casusregisseur),
        (query::Attention::NoWaakvlam, ask::no_waakvlam),
    ];
    for (missing, told) in roles {
        let alone: Vec<PupilId> =
            known.order().into_iter().filter(|pupil| asks(*pupil, missing, app)).collect();
        if !alone.is_empty() {
            all.extend(row(ask::LET_OP, told(&names(&alone, app)), Look::LetOp));
        }
    }
    all
}

fn in_state(meeting: &Meeting, state: AgendaState) -> Vec<PupilId> {
    meeting.agenda.iter().filter(|(_, item)| item.state == state).map(|(pupil, _)| *pupil).collect()
}

/// How many agreements the meeting made, and whose they are.
fn agreements(meeting: MeetingId, app: &App) -> String {
    let Some(minutes) = app.world.minutes(meeting) else { return ask::NO_AGREEMENTS.to_owned() };
    let names = Names::of(&minutes, app.world.reading());
    let mut by_owner: Vec<(String, usize)> = vec![];
    for agreed in minutes.discussions.iter().flat_map(|about| &about.agreements) {
        let owner = agreed.owner.map(|owner| names.owner(owner)).unwrap_or_default();
        match by_owner.iter_mut().find(|(known, _)| *known == owner) {
            Some((_, count)) => *count += 1,
            None => by_owner.push((owner, 1)),
        }
    }
    by_owner.sort_by_key(|(owner, _)| fold(owner));
    let count: usize = by_owner.iter().map(|(_, count)| count).sum();
    if count == 0 { ask::NO_AGREEMENTS.to_owned() } else { ask::agreements(count, &by_owner) }
}

fn asks(pupil: PupilId, missing: query::Attention, app: &App) -> bool {
    let case = app.world.case(pupil);
    let world = &app.world;
    let asked = case.map(|case| query::attention(world.reading(), case)).unwrap_or_default();
    asked.contains(&missing)
}
