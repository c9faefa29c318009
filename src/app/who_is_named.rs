//! Before a text is recorded: which other pupils it names. Who is named in full is told; a given name alone can be
//! anybody's, so whoever wrote it is asked, and what they answered is kept with the text.

use super::intent::Question;
use super::world::World;
use crate::domain::Command;
use crate::domain::names_in_text::Naming;

/// Whom the texts of a command name; to a text that is changed is added what was answered about it before.
pub(super) fn read(command: &mut Command, world: &World) -> Naming {
    let about = command.text_about(&world.state);
    let mut all = Naming::default();
    for (text, replaced) in command.texts_mut() {
        let before = replaced.and_then(|text| world.state.text(text)).map(|text| text.is_about().clone());
        let mut naming = world.naming().naming(text, about);
        let known = before.unwrap_or_default().intersection(&naming.unsure).copied().collect();
        naming.answered(&known);
        text.also_about(known);
        all.sure.append(&mut naming.sure);
        all.unsure.append(&mut naming.unsure);
    }
    all
}

/// What to ask before this is recorded; `None` where nothing is unsure.
pub(super) fn question(without: &Command, closes: bool, world: &World) -> Option<Question> {
    let mut without = without.clone();
    let unsure = read(&mut without, world).unsure;
    let mut with = without.clone();
    let about = with.text_about(&world.state);
    for (text, _) in with.texts_mut() {
        let meant = world.naming().naming(text, about).unsure;
        text.also_about(meant);
    }
    (!unsure.is_empty()).then_some(Question::Named {
        with: Box::new(with),
        without: Box::new(without),
        pupils: unsure.into_iter().collect(),
        closes,
    })
}
