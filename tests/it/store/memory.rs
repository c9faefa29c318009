//! In memory as on disk.

use casustafel::domain::{Group, State};
use casustafel::store::Log;

use super::desk::{Desk, folder};

#[test]
fn a_store_in_memory_tells_the_same_story_as_one_on_disk() {
    let dir = folder();
    let mut on_disk = Desk::create(dir.path());
    let mut in_memory = Desk::in_memory();
    in_memory.found();
    for number in 0..12 {
        on_disk.work(number);
        in_memory.work(number);
    }
    let story =
        |groups: Vec<Group>| groups.into_iter().map(|group| (group.at, group.events)).collect::<Vec<_>>();
    let disk = on_disk.log.groups().unwrap().map(Result::unwrap).collect();
    let memory: Vec<Group> = in_memory.log.groups().unwrap().map(Result::unwrap).collect();
    assert!(story(disk) == story(memory.clone()));
    let mut state = State::default();
    for group in &memory {
        state.apply(group);
    }
    assert!(state == in_memory.state);
    let case = state.cases().next().unwrap();
    assert_eq!(in_memory.log.timeline(&case.trail).unwrap().len(), case.trail.len());
}
