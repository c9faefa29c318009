//! Old records are brought forward; later ones are not guessed at.

use casustafel::store::upcast::{NotAGroup, Step, bring_forward, decode};
use serde_json::{Value, json};

/// Pretend steps: version 1 said `naam`, version 2 `name`, version 3 holds it in an object.
const STEPS: &[Step] = &[
    |mut value| {
        let name = value.as_object_mut()?.remove("naam")?;
        value["name"] = name;
        Some(value)
    },
    |value| Some(json!({ "v": value["v"], "who": { "name": value["name"] } })),
];

#[test]
fn a_record_takes_every_step_from_its_own_version_on() {
    let now: Value = json!({ "v": 3, "who": { "name": "Fatima" } });
    for old in [json!({ "v": 1, "naam": "Fatima" }), json!({ "v": 2, "name": "Fatima" }), now.clone()] {
        assert_eq!(bring_forward(old, STEPS), Ok(now.clone()));
    }
    assert_eq!(bring_forward(json!({ "v": 5 }), STEPS), Err(NotAGroup::Newer(5)));
    for nonsense in [json!({ "v": 0 }), json!({ "v": "1" }), json!([]), json!({ "v": 1, "name": "x" })] {
        assert_eq!(bring_forward(nonsense, STEPS), Err(NotAGroup::Unreadable));
    }
}

#[test]
fn bytes_that_no_version_wrote_are_no_group() {
    assert_eq!(decode(b""), Err(NotAGroup::Unreadable));
    assert_eq!(decode(br#"{"v":1}"#), Err(NotAGroup::Unreadable));
    assert_eq!(decode(br#"{"v":5}"#), Err(NotAGroup::Newer(5)));
}
