//! What this casustafel is set to.

use super::super::{Event, Refusal, SavedView, Setting, SettingKey, State};

pub(super) fn change(
    state: &State,
    settings: &[(SettingKey, Option<Setting>)],
) -> Result<Vec<Event>, Refusal> {
    let mut events = vec![];
    for (key, to) in settings {
        if let Some(to) = to {
            check(to)?;
        }
        let from = state.settings().get(*key);
        if from != *to {
            events.push(Event::SettingSet { from, to: to.clone() });
        }
    }
    Ok(events)
}

fn check(setting: &Setting) -> Result<(), Refusal> {
    if let Setting::Views(views) = setting {
        return check_views(views);
    }
    let holds = setting.number().is_none_or(|(key, numbers)| key.holds(&numbers));
    if holds { Ok(()) } else { Err(Refusal::TermOutOfRange) }
}

fn check_views(views: &[SavedView]) -> Result<(), Refusal> {
    let slot_of_its_own =
        |view: &SavedView| views.iter().filter(|other| other.slot == view.slot).count() == 1;
    let whole = |view: &SavedView| !view.name.trim().is_empty() && (1..=9).contains(&view.slot);
    if views.iter().all(|view| whole(view) && slot_of_its_own(view)) {
        Ok(())
    } else {
        Err(Refusal::ViewIncomplete)
    }
}
