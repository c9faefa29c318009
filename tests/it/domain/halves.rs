//! Two halves at once come to what one after the other does.

use casustafel::domain::halves;

#[test]
fn a_list_is_worked_on_whole_and_in_order_however_long_it_is() {
    for many in [0, 1, 2, 1_999, 2_000, 2_001, 20_001] {
        let all: Vec<usize> = (0..many).collect();
        let doubled = |part: &[usize]| part.iter().map(|one| one * 2).collect::<Vec<_>>();
        let (mut one, other) = halves(&all, doubled);
        one.extend(other);
        assert_eq!(one, doubled(&all), "{many}");
    }
}
