//! What became of a pupil whose exit has passed, or whom the new list has no more: chosen, and where it needs words typed.

use chrono::NaiveDate;
use tui_input::Input as TextInput;

use super::{Answer, Fields, Line, Over, SchoolYear};
use crate::app::intent::Intent;
use crate::app::kept::KeptText;
use crate::app::layers::import::menu::{Choice, Choices};
use crate::app::line::edit;
use crate::app::menu::Picked;
use crate::app::notice::Notice;
use crate::app::world::World;
use crate::domain::query::ComingYear;
use crate::domain::{ExitAnswer, FreeText, PupilId, Refusal, may_answer};
use crate::keys::Action;
use crate::text::dates::numeric;
use crate::text::school_year as words;
use crate::words::dates::{DateProblem, parse_date, parse_past_date};

/// How a day is kept.
const DAY: &str = "%d-%m-%Y";
/// The field in which it is kept whether leerjaren go up, and what stands there or beside a pupil.
const LEVELS: &str = "levels";
const RAISED: &str = "raise";
const HELD: &str = "keep";

impl SchoolYear {
    /// What can be answered about this pupil, or about everybody who is open.
    pub(super) fn ask(&self, whom: Option<PupilId>) -> Over {
        let coming = whom.and_then(|whom| self.turn.coming.iter().find(|it| it.pupil == whom));
        let passed = coming.and_then(|it| it.passed);
        let now = whom.and_then(|whom| self.turn.answers.get(&whom));
        let mut choices = vec![];
        let mut add = |answer, label: String, is_now: bool| {
            choices.push(Choice::new(label, answer).now(is_now));
        };
        let left_then = passed.map(words::left_on).or(whom.is_none().then(|| words::ALL_LEFT.to_owned()));
        if let Some(label) = left_then {
            let is_now = matches!(now, Some(ExitAnswer::Left(on)) if Some(*on) == passed);
            add(Answer::LeftThen, label, is_now);
        }
        if whom.is_some() {
            let other = matches!(now, Some(ExitAnswer::Left(on)) if Some(*on) != passed);
            add(Answer::Left, words::LEFT_OTHER_DAY.to_owned(), other);
        }
        if passed.is_some() {
            add(Answer::Stays, words::STAYS.to_owned(), matches!(now, Some(ExitAnswer::Stays { .. })));
        }
        if passed.is_some() || whom.is_none() {
            let label = if whom.is_none() { words::ALL_UNKNOWN } else { words::UNKNOWN };
            add(Answer::Unknown, label.to_owned(), matches!(now, Some(ExitAnswer::Unknown)));
        }
        if let Some(to) = coming.and_then(|it| it.raised_level).filter(|_| self.turn.raises) {
            let held = whom.is_some_and(|whom| self.turn.held_back.contains(&whom));
            add(Answer::Level, words::level(to, held), false);
        }
        add(Answer::Later, words::LATER.to_owned(), whom.is_some() && now.is_none());
        Over::Answer(whom, Choices::new(choices))
    }

    pub(super) fn chosen(&mut self, action: Action, whom: Option<PupilId>, mut menu: Choices<Answer>) {
        let answer = match menu.act(action) {
            Picked::One(answer) => answer,
            Picked::Left => return,
            Picked::Nothing | Picked::Away(_) => {
                self.over = Some(Over::Answer(whom, menu));
                return;
            }
        };
        self.edited = true;
        let about: Vec<(PupilId, Option<NaiveDate>)> = match whom {
            Some(whom) => self.turn.coming.iter().filter(|it| it.pupil == whom).map(asked).collect(),
            None => self.turn.coming.iter().filter(|it| self.turn.is_open(it)).map(asked).collect(),
        };
        for (pupil, passed) in about {
            match (answer, passed) {
                (Answer::LeftThen, Some(on)) => {
                    self.turn.answers.insert(pupil, ExitAnswer::Left(on));
                }
                (Answer::Unknown, _) => {
                    self.turn.answers.insert(pupil, ExitAnswer::Unknown);
                }
                (Answer::Left | Answer::Stays, _) => {
                    self.over = Some(Over::Fields(self.fields(pupil, answer == Answer::Stays)));
                }
                (Answer::Level, _) => {
                    if !self.turn.held_back.remove(&pupil) {
                        self.turn.held_back.insert(pupil);
                    }
                    return;
                }
                (Answer::Later | Answer::LeftThen, _) => {
                    self.turn.answers.remove(&pupil);
                }
            }
        }
        if answer == Answer::Later {
            let last = Self::stops(&self.lines()).len();
            self.cursor.at = self.cursor.at.saturating_add(1).min(last);
        } else if self.over.is_none() {
            self.next_open();
        }
    }

    /// To the next pupil below about whom nothing was answered; where there is none, to the first.
    fn next_open(&mut self) {
        let lines = self.lines();
        let is_open = |line: &Line| match line {
            Line::Pupil(at) => self.coming(*at).is_some_and(|it| self.turn.is_open(it)),
            Line::List | Line::Raise | Line::Heading(..) | Line::All | Line::New(_) => false,
        };
        let stops = Self::stops(&lines);
        let open = stops.iter().enumerate().filter(|(_, at)| lines.get(**at).is_some_and(is_open));
        let open: Vec<usize> = open.map(|(stop, _)| stop).collect();
        // The row that answers for all goes with the last but one that is open, and then the others move up.
        let below = open.iter().find(|stop| **stop >= self.cursor.at).or(open.first());
        self.cursor.at = below.copied().unwrap_or(self.cursor.at.saturating_add(1)).min(stops.len());
    }

    fn fields(&self, pupil: PupilId, stays: bool) -> Fields {
        let typed = self.typed.get(&pupil).filter(|_| stays).cloned();
        let left = match self.turn.answers.get(&pupil) {
            Some(ExitAnswer::Left(on)) if !stays => Some((numeric(*on), String::new())),
            _ => None,
        };
        let (day, reason) = typed.or(left).unwrap_or_default();
        let (day, reason) = (TextInput::new(day), TextInput::new(reason));
        Fields { pupil, stays, day, reason, in_reason: false, fault: None }
    }

    /// What a key does in the fields. What the rules refuse is said while it can be mended.
    pub(super) fn typed(&mut self, action: Action, mut fields: Fields, world: &World) -> Option<Intent> {
        match action {
            Action::Cancel => {
                self.remember(&fields);
                self.over = Some(self.ask(Some(fields.pupil)));
                return None;
            }
            Action::NextField | Action::PreviousField if fields.stays => fields.in_reason ^= true,
            Action::Accept if fields.stays && !fields.in_reason => {
                fields.in_reason = true;
                fields.fault = read_day(&fields, world).err();
            }
            Action::Accept | Action::Save => match read_day(&fields, world) {
                Err(problem) => (fields.in_reason, fields.fault) = (false, Some(problem)),
                Ok(day) => {
                    let reason = FreeText::from(fields.reason.value().trim().to_owned());
                    let stays = ExitAnswer::Stays { until: day, reason };
                    let answer = if fields.stays { stays } else { ExitAnswer::Left(day) };
                    let case = world.case(fields.pupil);
                    match case.map_or(Ok(()), |case| may_answer(case, &answer, world.today)) {
                        Ok(()) => {
                            self.remember(&fields);
                            self.turn.answers.insert(fields.pupil, answer);
                            self.next_open();
                            return None;
                        }
                        Err(refusal) => {
                            fields.in_reason = fields.stays && refusal == Refusal::ReasonNeeded;
                            self.over = Some(Over::Fields(fields));
                            return Some(Intent::Tell(Notice::Refused(refusal)));
                        }
                    }
                }
            },
            action => {
                let field = if fields.in_reason { &mut fields.reason } else { &mut fields.day };
                self.edited |= edit(field, action);
            }
        }
        self.over = Some(Over::Fields(fields));
        None
    }

    /// Keeps what was typed for somebody who stays, whatever becomes of the answer.
    fn remember(&mut self, fields: &Fields) {
        if fields.stays {
            let texts = (fields.day.value().to_owned(), fields.reason.value().to_owned());
            self.typed.insert(fields.pupil, texts);
        }
    }

    /// What was answered and typed, to be kept: the answer under a code, and the texts as they were typed.
    pub fn texts(&self) -> Vec<KeptText> {
        let mut typed = self.typed.clone();
        if let Some(Over::Fields(fields)) = &self.over
            && fields.stays
        {
            let texts = (fields.day.value().to_owned(), fields.reason.value().to_owned());
            typed.insert(fields.pupil, texts);
        }
        let texts = typed.iter().flat_map(|(pupil, (day, reason))| {
            [(pupil, "day", day.clone()), (pupil, "reason", reason.clone())]
        });
        let answers = self.turn.answers.iter().map(|(pupil, answer)| (pupil, "answer", code(answer)));
        let held = self.turn.held_back.iter().map(|pupil| (pupil, "level", HELD.to_owned()));
        let all = texts.chain(answers).chain(held);
        let levels = if self.turn.raises { RAISED } else { HELD };
        let all = all.map(|(pupil, field, text)| KeptText::new(format!("{pupil} {field}"), &text, None));
        all.chain([KeptText::new(LEVELS, levels, None)]).collect()
    }

    /// What was answered and typed in an earlier run.
    pub fn fill(&mut self, texts: &[KeptText]) {
        let mut answers = vec![];
        self.turn.held_back.clear();
        for kept in texts {
            if kept.field == LEVELS {
                self.turn.raises = kept.text == RAISED;
            }
            let Some((pupil, field)) = kept.field.split_once(' ') else { continue };
            let Some(pupil) = PupilId::parse(pupil) else { continue };
            match field {
                "day" => self.typed.entry(pupil).or_default().0.clone_from(&kept.text),
                "reason" => self.typed.entry(pupil).or_default().1.clone_from(&kept.text),
                "level" => {
                    self.turn.held_back.insert(pupil);
                }
                _ => answers.push((pupil, kept.text.as_str())),
            }
        }
        for (pupil, code) in answers {
            let (kind, day) = code.split_once(' ').unwrap_or((code, ""));
            let day = NaiveDate::parse_from_str(day, DAY).ok();
            let reason = self.typed.get(&pupil).map(|(_, reason)| FreeText::from(reason.trim().to_owned()));
            let answer = match (kind, day, reason) {
                ("left", Some(on), _) => ExitAnswer::Left(on),
                ("stays", Some(until), Some(reason)) => ExitAnswer::Stays { until, reason },
                ("unknown", ..) => ExitAnswer::Unknown,
                _ => continue,
            };
            self.turn.answers.insert(pupil, answer);
        }
        self.edited = true;
    }
}

/// An answer without its reason, as it is kept: `left 31-07-2026`.
fn code(answer: &ExitAnswer) -> String {
    match answer {
        ExitAnswer::Left(on) => format!("left {}", numeric(*on)),
        ExitAnswer::Stays { until, .. } => format!("stays {}", numeric(*until)),
        ExitAnswer::Unknown => "unknown".to_owned(),
    }
}

fn asked(coming: &ComingYear) -> (PupilId, Option<NaiveDate>) {
    (coming.pupil, coming.passed)
}

/// The day that was typed: one that has been for who left, one to come for who stays.
fn read_day(fields: &Fields, world: &World) -> Result<NaiveDate, DateProblem> {
    let read = if fields.stays { parse_date } else { parse_past_date };
    read(fields.day.value(), &world.calendar())
}
