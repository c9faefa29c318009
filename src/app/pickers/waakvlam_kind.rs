//! What kind of waakvlam somebody becomes.

use crate::app::before;
use crate::app::intent::{Intent, Opening};
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line, Tone};
use crate::app::purpose::Purpose;
use crate::app::roles::terms_now;
use crate::app::world::World;
use crate::domain::{Command, HolderChoice, PupilId, Role, RoleTerms, WaakvlamKind};
use crate::text::labels::Label;
use crate::text::{entry_forms, pickers as words};

/// The picker.
#[derive(Debug)]
pub(super) struct OfWaakvlam {
    pub to: HolderChoice,
    pub pupils: Vec<PupilId>,
}

impl Picks for OfWaakvlam {
    /// `None`: through whom, and how often.
    type Value = Option<WaakvlamKind>;

    fn head(&self) -> Head {
        Head::new(words::pick::WAAKVLAM_KIND).about(&self.pupils)
    }

    fn lines(&self, _world: &World) -> Vec<Line<Self::Value>> {
        WaakvlamKind::ALL.iter().copied().map(Some).chain([None]).map(Line::Choice).collect()
    }

    fn item(&self, kind: &Self::Value, _world: &World) -> Item {
        match kind {
            Some(kind) => Item::new(kind.label()).beside(words::waakvlam_kind_meaning(*kind)),
            None => Item::new(entry_forms::TERMS).in_tone(Tone::Quiet),
        }
    }

    /// Back to where who it becomes was chosen or typed in.
    fn left(&self, _world: &World) -> Vec<Intent> {
        vec![Intent::Close, Intent::Open(before::holder(Role::Waakvlam, &self.pupils, &self.to))]
    }

    fn chosen(&self, kind: Self::Value, _typed: &str, world: &World) -> Vec<Intent> {
        let (to, pupils) = (self.to.clone(), self.pupils.clone());
        let Some(kind) = kind else {
            return vec![Intent::Close, Intent::Open(Opening::Form(Purpose::Terms(to, pupils)))];
        };
        let terms = RoleTerms { kind: Some(kind), ..terms_now(&to, &pupils, world) };
        vec![Intent::submit(Command::SetRole { pupils, role: Role::Waakvlam, to: Some(to), terms })]
    }
}
