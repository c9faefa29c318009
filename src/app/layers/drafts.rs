//! What was typed and not recorded: kept when a layer is left, offered when it is opened again, also after a start.

use super::Layer;
use crate::app::intent::Opening;
use crate::app::kept::{Kept, KeptOf, KeptText, lasting_line};
use crate::app::purpose::Purpose;
use crate::app::world::World;
use crate::domain::{Command, EntryFact, HolderChoice, NamePart, PersonFact, PupilId};
use crate::words::dates::Calendar;

/// Layers that were left with text in them, each with what opens it.
#[derive(Debug, Default)]
pub struct Drafts {
    layers: Vec<(Opening, Layer)>,
    /// Texts of an earlier run about something that is not there any more: nobody threw them away.
    homeless: Vec<Kept>,
    /// What is on the disk is not what is here.
    stale: bool,
}

impl Drafts {
    /// Keeps the layer if something was typed in it, with the days that are meant on this one; says whether it did.
    pub fn keep(&mut self, mut layer: Layer, calendar: &Calendar) -> bool {
        let Some((opening, true)) = layer.kept() else { return false };
        match &mut layer {
            Layer::Form(form) => form.pin_days(calendar),
            Layer::Agreement(line) => line.pin_day(calendar),
            Layer::HandOn(hand_on) => hand_on.pin_days(calendar),
            _ => {}
        }
        self.layers.retain(|(kept, old)| *kept != opening || !is_about_same(old, &layer));
        self.layers.push((opening, layer));
        self.stale = true;
        true
    }

    /// The kept layer in place of a fresh one, if there is one that fits; it is no longer kept then.
    pub fn instead_of(&mut self, fresh: Layer, calendar: &Calendar) -> Layer {
        let known = |(opening, _)| {
            self.layers.iter().position(|(kept, layer)| *kept == opening && is_about_same(layer, &fresh))
        };
        match fresh.kept().and_then(known) {
            Some(at) => {
                self.stale = true;
                let mut kept = self.layers.remove(at).1;
                kept.comes_back(fresh, calendar);
                kept
            }
            None => fresh,
        }
    }

    /// Somebody new was typed in a form that was left for the question what they will do: now they are recorded.
    pub fn recorded(&mut self, command: &Command) {
        let Command::SetRole { pupils, role, to: Some(to), .. } = command else { return };
        let purpose = match (to, pupils.as_slice()) {
            (HolderChoice::New(_), pupils) => Purpose::NewPerson(Some((*role, pupils.to_vec()))),
            (HolderChoice::NewOwn(_), [pupil]) => Purpose::OwnWaakvlam(*pupil),
            _ => return,
        };
        let is_called = |name: &str| match to {
            HolderChoice::New(facts) => facts.contains(&PersonFact::Name(name.to_owned())),
            HolderChoice::NewOwn(facts) => {
                NamePart::new(name).is_some_and(|name| facts.contains(&EntryFact::Name(name)))
            }
            HolderChoice::Known(_) | HolderChoice::Own(_) => false,
        };
        let opening = Opening::Form(purpose);
        let is_theirs = |layer: &Layer| new_name(layer).is_some_and(is_called);
        let before = self.layers.len();
        self.layers.retain(|(kept, layer)| *kept != opening || !is_theirs(layer));
        self.stale |= self.layers.len() < before;
    }

    /// What kinds of text wait that are about this pupil.
    pub fn about(&self, pupil: PupilId, world: &World) -> Vec<&'static str> {
        let calendar = world.calendar();
        let kept = self.layers.iter().filter_map(|(_, layer)| Kept::of(layer, &calendar));
        kept.filter(|kept| kept.of.pupils(world).contains(&pupil)).map(|kept| kept.of.what()).collect()
    }

    /// Nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.layers.is_empty()
    }

    /// Whether the disk has something else.
    pub fn is_stale(&self) -> bool {
        self.stale
    }

    /// All that is kept, and what was typed in the layers that are open, for the disk. `None` when that has it already.
    pub fn to_keep(&mut self, open: &[Layer], calendar: &Calendar) -> Option<Vec<Kept>> {
        let kept = |layer| Kept::of(layer, calendar);
        let open = || open.iter().filter_map(kept);
        if !std::mem::take(&mut self.stale) && open().next().is_none() {
            return None;
        }
        // What is open is recorded or changed next: then the disk has something else again.
        self.stale = open().next().is_some();
        let left = self.layers.iter().filter_map(|(_, layer)| kept(layer));
        Some(self.homeless.iter().cloned().chain(left).chain(open()).collect())
    }

    /// Texts of an earlier run, each in the layer that `open` makes.
    pub fn bring_back(&mut self, kept: Vec<Kept>, open: impl Fn(Opening) -> Option<Layer>) {
        for kept in kept {
            let opening = kept.of.opening();
            match open(opening.clone()) {
                Some(mut layer) => {
                    layer.fill(&kept);
                    self.layers.push((opening, layer));
                }
                None => self.homeless.push(kept),
            }
        }
    }
}

/// Two forms about somebody new are kept beside each other when they are about two people.
fn is_about_same(kept: &Layer, other: &Layer) -> bool {
    match (new_name(kept), new_name(other)) {
        (Some(kept), Some(other)) => kept == other || kept.is_empty() || other.is_empty(),
        _ => true,
    }
}

fn new_name(layer: &Layer) -> Option<&str> {
    match layer {
        Layer::Form(form) => form.new_name(),
        _ => None,
    }
}

impl KeptOf {
    fn opening(&self) -> Opening {
        match self {
            Self::Form(purpose) => Opening::Form(purpose.clone()),
            Self::NewAgreement(pupil) => Opening::NewAgreement(*pupil),
            Self::AgreementForAll(pupils) => Opening::AgreementForAll(pupils.clone()),
            Self::Agreement(agreement) => Opening::Agreement(*agreement),
            Self::NewNote(pupil) => Opening::NewNote(*pupil),
            Self::Note(note) => Opening::Note(*note),
            Self::HandOn(person) => Opening::HandOn(*person),
            Self::SchoolYear(school) => Opening::SchoolYear(school.clone()),
        }
    }
}

impl Kept {
    /// What was typed in a layer, if anything was.
    fn of(layer: &Layer, calendar: &Calendar) -> Option<Self> {
        if !layer.kept()?.1 {
            return None;
        }
        let (of, texts) = match layer {
            Layer::Form(form) => (KeptOf::Form(form.purpose.clone()), form.texts(calendar)),
            Layer::Agreement(line) => {
                let of = match (line.agreement, line.pupils.as_slice()) {
                    (Some(agreement), _) => KeptOf::Agreement(agreement),
                    (None, [pupil]) => KeptOf::NewAgreement(*pupil),
                    (None, several) => KeptOf::AgreementForAll(several.to_vec()),
                };
                let typed = line.input.value();
                let stays = lasting_line(typed, calendar);
                let what = stays.as_deref().unwrap_or(typed);
                (of, vec![KeptText::new("what", what, Some(&line.readers.marks))])
            }
            Layer::Note(note) => {
                let of = note.note.map_or(KeptOf::NewNote(note.pupil), KeptOf::Note);
                (of, vec![KeptText::new("text", &note.typed(), Some(&note.readers.marks))])
            }
            Layer::HandOn(hand_on) => (KeptOf::HandOn(hand_on.from), hand_on.texts(calendar)),
            Layer::SchoolYear(year) => (KeptOf::SchoolYear(year.turn.school.clone()), year.texts()),
            _ => return None,
        };
        let newcomers = match layer {
            Layer::Form(form) => form.newcomers.0.clone(),
            Layer::Agreement(line) => line.newcomers.0.clone(),
            _ => vec![],
        };
        Some(Self { of, texts, newcomers })
    }
}

impl Layer {
    /// It was kept, and stands again where `fresh` would: that says what is recorded.
    fn comes_back(&mut self, fresh: Layer, calendar: &Calendar) {
        match (self, fresh) {
            (Self::Form(form), Self::Form(fresh)) => form.comes_back(fresh, calendar),
            (Self::Agreement(line), Self::Agreement(fresh)) if line.agreement.is_some() => {
                line.recorded = Some(Box::new(fresh));
            }
            (Self::Note(note), Self::Note(fresh)) if note.note.is_some() => note.recorded = Some(fresh),
            _ => {}
        }
    }

    /// Puts texts that were kept back in their fields.
    fn fill(&mut self, kept: &Kept) {
        let texts = kept.texts.as_slice();
        match self {
            Self::Form(form) => {
                kept.newcomers.iter().cloned().for_each(|facts| form.offer(facts));
                form.fill(texts);
            }
            Self::HandOn(hand_on) => hand_on.fill(texts),
            Self::SchoolYear(year) => year.fill(texts),
            Self::Agreement(line) => {
                line.newcomers.0.clone_from(&kept.newcomers);
                texts.iter().for_each(|kept| line.fill(kept));
            }
            Self::Note(note) => texts.iter().for_each(|kept| note.fill(kept)),
            _ => {}
        }
    }
}
