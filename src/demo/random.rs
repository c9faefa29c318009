//! Numbers that look drawn and are the same every time. No claim beyond that: nothing secret hangs on them.

/// SplitMix64 (Steele, Lea and Flood, 2014): one addition and a mix per number.
pub struct Random(u64);

impl Random {
    /// The numbers that belong to this pupil and purpose.
    pub fn of(pupil: u32, purpose: u64) -> Self {
        Self(
            u64::from(pupil).wrapping_mul(0x9E37_79B9_7F4A_7C15)
                ^ purpose.wrapping_mul(0xD1B5_4A32_D192_ED03),
        )
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Below `end`; 0 where there is nothing below it.
    pub fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.next() % u64::from(end.max(1))).unwrap_or_default()
    }

    /// True in so many cases of a hundred.
    pub fn chance(&mut self, of_hundred: u32) -> bool {
        self.below(100) < of_hundred
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let at = self.below(u32::try_from(from.len()).unwrap_or(u32::MAX));
        from.get(usize::try_from(at).ok()?)
    }
}
