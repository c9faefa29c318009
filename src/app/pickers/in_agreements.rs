//! Searching in Afspraken: what is chosen gets the cursor. Found by what was agreed, about whom, and who does it.

use crate::app::intent::{Intent, Target};
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line, Tone, by_words};
use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::{NameForm, query};
use crate::text::labels;
use crate::text::meeting::DOT;
use crate::text::people::owner_and_due;
use crate::text::pickers::pick as words;

/// With more than this, what was agreed is not read for each letter that is typed: names and owners are.
const MOST_READ: usize = 2_000;

/// The picker.
#[derive(Debug)]
pub(super) struct InAgreements;

impl Picks for InAgreements {
    type Value = Target;

    fn head(&self) -> Head {
        Head::new(words::IN_AGREEMENTS)
    }

    /// In the order of the days.
    fn lines(&self, world: &World) -> Vec<Line<Target>> {
        let open = query::open_agreements(&world.state).map(|(_, it)| (it.due, Target::Agreement(it.id)));
        let contacts = query::contacts_due(world.reading()).into_iter();
        let contacts = contacts.map(|(due, pupil)| (Some(due.on), Target::Contact(pupil)));
        let mut all: Vec<_> = open.chain(contacts).collect();
        all.sort_by_key(|(day, _)| *day);
        all.into_iter().map(|(_, target)| Line::Choice(target)).collect()
    }

    fn item(&self, target: &Target, world: &World) -> Item {
        let reading = world.reading();
        match target {
            Target::Agreement(id) => match world.state.agreement(*id) {
                Some(known) => {
                    let about = reading.name(known.pupil, NameForm::Spoken);
                    let aside = format!("{about}{DOT}{}", owner_and_due(reading, known));
                    Item::new(reading.agreed(known)).beside(aside).in_tone(Tone::Open)
                }
                None => Item::new(""),
            },
            Target::Contact(pupil) => {
                Item::new(reading.name(*pupil, NameForm::Spoken)).beside(words::CONTACT_DUE)
            }
            Target::Person(_) => Item::new(""),
        }
    }

    fn found(&self, typed: &str, all: &[Line<Target>], world: &World) -> Vec<Line<Target>> {
        if all.len() <= MOST_READ {
            return by_words(typed, all, |target| self.item(target, world));
        }
        let wanted: Vec<String> = fold(typed).split(' ').map(str::to_owned).collect();
        let fits = |line: &&Line<Target>| {
            let Line::Choice(target) = line else { return false };
            let text = in_short(*target, world);
            wanted.iter().all(|word| text.contains(word.as_str()))
        };
        all.iter().filter(fits).copied().collect()
    }

    fn chosen(&self, target: Target, _typed: &str, _world: &World) -> Vec<Intent> {
        vec![Intent::Close, Intent::PointAt(target)]
    }
}

/// About whom, and who does it, folded: without opening the case.
fn in_short(target: Target, world: &World) -> String {
    let pupil = match target {
        Target::Agreement(id) => world.state.agreement(id).map(|known| known.pupil),
        Target::Contact(pupil) => Some(pupil),
        Target::Person(_) => None,
    };
    let row = pupil.and_then(|pupil| world.state.row(pupil));
    let owner = row.and_then(|row| match target {
        Target::Agreement(id) => row.open().iter().find(|open| open.id == id)?.doing_on(world.today).owner,
        Target::Contact(_) | Target::Person(_) => None,
    });
    let owner = owner.map(|owner| fold(&labels::owner(world.reading(), owner))).unwrap_or_default();
    let name = pupil.map(|pupil| fold(&world.reading().name(pupil, NameForm::Numbered))).unwrap_or_default();
    format!("{name} {owner}")
}
