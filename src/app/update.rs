//! The one way in: a message comes, the screen or the top layer answers with intents, and those are carried out.
//!
//! This file routes; what a screen or a layer does with a key is its own.

use super::intent::{Opening, Pick, Question};
use super::{App, Away, Clock, Effect, Intent, Layer, Mouse, Msg, Notice, Screen};
use crate::domain::{Actor, Command, PupilId, Refusal, State, query};
use crate::keys::{Action, Code, Input, Key, Resolved, Risk, Scope};

impl App {
    /// Takes a message; says what has to be done outside.
    pub fn update(&mut self, msg: Msg, clock: Clock) -> Vec<Effect> {
        self.world.now = clock.now;
        if self.world.today != clock.today {
            self.world.today = clock.today;
            for screen in Screen::ALL {
                let (on, world) = self.on(screen);
                on.day_began(world);
            }
        }
        self.tour_hears(&msg);
        let mut effects = self.take(msg);
        self.tour_goes_on();
        effects.extend(self.unread_meeting());
        self.wall = (self.stage.listening() > 0).then(|| self.slide());
        effects
    }

    /// The meeting that is shown, when its groups were not read yet.
    fn unread_meeting(&mut self) -> Option<Effect> {
        let meeting = self.meeting.meeting.filter(|_| self.screen == Screen::Meeting)?;
        self.world.unread(meeting).map(|places| Effect::ReadMeeting(meeting, places))
    }

    fn take(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Input(input) => self.input(input),
            Msg::Click(_) | Msg::Choose(_) if self.curtain().is_some() => vec![],
            Msg::Click(row) => self.click(row),
            Msg::Choose(nth) => self.choose(nth),
            Msg::Unseen(pupil) => self.tell(Notice::NotSeen(pupil)),
            Msg::CheckpointDue => self.world.take_unwritten().map(Effect::Checkpoint).into_iter().collect(),
            Msg::Appended(group) => self.appended(&group),
            Msg::NotAppended(draft, fault) => {
                self.open(Opening::Trouble(draft, fault));
                vec![]
            }
            Msg::Derived(derived) => {
                self.world.take_derived(derived);
                vec![]
            }
            Msg::GroupsRead(groups) => self.take_groups(groups),
            Msg::MeetingRead(meeting, groups) => {
                self.world.take_meeting(meeting, groups);
                vec![]
            }
            Msg::Timeline(pupil, groups) => {
                for screen in Screen::ALL {
                    let (on, world) = self.on(screen);
                    on.read(pupil, &groups, world);
                }
                vec![]
            }
            Msg::Window(window) => {
                self.window(window);
                vec![]
            }
            Msg::Windows(codes) => {
                self.windows(codes);
                vec![]
            }
            Msg::WindowAsked(asked) => self.tell(Notice::SecondScreen(asked)),
            Msg::Quiet => {
                self.is_quiet();
                vec![]
            }
            Msg::DraftsFound(kept) => self.bring_back(kept),
            Msg::KeepTyped => self.keep_drafts(),
            Msg::Exported(what, path, beyond) => self.tell(Notice::Exported(what, path, beyond)),
            Msg::FolderRead(listing) => {
                self.was_read();
                self.with_import(|import, _| {
                    import.chooser.listed(listing);
                    None
                })
            }
            Msg::ReadSoFar(progress) => self.has_read(progress),
            Msg::ListOpened(path, source) => {
                self.was_read();
                self.with_import(|import, world| import.opened(path, *source, world))
            }
            Msg::ListPlanned(planned) => {
                self.was_read();
                self.with_import(|import, world| import.planned(*planned, world))
            }
            Msg::ListLocked(path, tried) => {
                self.was_read();
                self.with_import(|import, _| {
                    import.locked(path, tried);
                    None
                })
            }
            Msg::ListNotRead(sentence) => {
                self.was_read();
                self.tell(Notice::Outside(sentence))
            }
            Msg::NotExported(sentence) | Msg::Told(sentence) => self.tell(Notice::Outside(sentence)),
        }
    }

    fn input(&mut self, input: Input) -> Vec<Effect> {
        // Nobody sees what a key would do in a window that shows nothing: it does nothing.
        if self.is_too_small()
            && matches!(input, Input::Key(_) | Input::Paste(_) | Input::Burst { .. } | Input::Mouse(_))
        {
            return match input {
                Input::Key(key) => self.leave_unseen(key),
                _ => vec![],
            };
        }
        if self.curtain().is_some()
            && matches!(input, Input::Paste(_) | Input::Burst { .. } | Input::Mouse(_))
        {
            return vec![];
        }
        match input {
            Input::Key(key) => self.key(key),
            Input::Paste(text) => self.paste(&text),
            Input::Burst { before, text } => self.burst(before, &text),
            Input::Hurried => vec![],
            Input::Mouse(mouse) => self.mouse(mouse),
            Input::Resize { cols, rows } => {
                self.window = Some((cols, rows));
                vec![]
            }
            Input::Resumed => vec![],
            Input::Signal(_) | Input::Lost(_) => vec![Effect::Quit],
        }
    }

    /// In a window that shows nothing one can still leave, if that needs no question.
    fn leave_unseen(&mut self, key: Key) -> Vec<Effect> {
        let meant = self.keymap.resolve(self.place().stack(), &[], key);
        // Somebody comes in: what hangs on the wall is not small.
        if meant == Resolved::Action(Action::Curtain) {
            self.fall();
        }
        let leaves = self.layers.is_empty() && meant == Resolved::Action(Action::Quit);
        match self.quit().as_slice() {
            [Intent::Effect(Effect::Quit)] if leaves => vec![Effect::Quit],
            _ => vec![],
        }
    }

    /// Whether this key would end, confirm or take away something here, and is one that could stand in a text.
    pub fn would_be_final(&self, key: Key) -> bool {
        let stands_in_text = key.text().is_some() || key == Key::plain(Code::Enter);
        let resolved = self.keymap.resolve(self.place().stack(), &self.pending, key);
        stands_in_text && matches!(resolved, Resolved::Action(action) if action.is_final())
    }

    /// The pupil whom the whole screen is about, where keys bring the next one: nobody knows them before a frame shows them.
    pub fn shown_alone(&self) -> Option<PupilId> {
        let alone = self.screen == Screen::Triage && self.layers.is_empty();
        self.triage.shown_alone().filter(|_| alone)
    }

    /// Whether this key would change something of the pupil whom the screen is about.
    pub fn would_change(&self, key: Key) -> bool {
        let resolved = self.keymap.resolve(self.place().stack(), &self.pending, key);
        matches!(resolved, Resolved::Action(action) if action.scope() != Scope::None && action.risk() == Risk::Changes)
    }

    pub(super) fn key(&mut self, key: Key) -> Vec<Effect> {
        let in_field = self.place().takes_text();
        let effects = self.resolved(key);
        self.stayed_in_field = in_field && self.place().takes_text();
        effects
    }

    fn resolved(&mut self, key: Key) -> Vec<Effect> {
        match self.keymap.resolve(self.place().stack(), &self.pending, key) {
            Resolved::Action(action) => {
                self.clear_chord();
                self.act(action)
            }
            Resolved::Text(' ') if self.layers.last().is_some_and(Layer::chooses_with_blank) => {
                self.clear_chord();
                self.act(Action::Accept)
            }
            Resolved::Text(typed) => {
                self.clear_chord();
                self.text(typed.encode_utf8(&mut [0; 4]))
            }
            Resolved::Pending(follow) => {
                self.pending.push(key);
                self.follow = follow;
                vec![]
            }
            Resolved::Cancelled => {
                self.clear_chord();
                vec![]
            }
            Resolved::Unbound => {
                self.clear_chord();
                // Over a slow line Esc and what is typed next come together, and look like one key that nobody bound.
                let Some(next) = key.behind_esc() else {
                    let between = matches!(self.layers.last(), Some(Layer::Interleaf(_)));
                    return if between { self.tell(Notice::ReadBack) } else { vec![] };
                };
                let mut effects = self.key(Key::plain(Code::Esc));
                effects.extend(self.key(next));
                effects
            }
        }
    }

    pub(super) fn clear_chord(&mut self) {
        self.pending.clear();
        self.follow.clear();
    }

    /// Does an action, as if its key was pressed.
    pub fn act(&mut self, action: Action) -> Vec<Effect> {
        if self.curtain().is_some() {
            self.behind_curtain(action);
            return vec![];
        }
        self.notice = None;
        if action == Action::Curtain {
            self.fall();
            return vec![];
        }
        if self.leaves_tour(action) {
            return vec![];
        }
        if action == Action::Interrupted {
            return self.tell(Notice::Interrupted);
        }
        let intents = match self.layers.last_mut() {
            Some(Layer::Search) => self.list.search(action, &self.world),
            Some(layer) => layer.act(action, &self.world),
            None => match self.act_everywhere(action) {
                Some(intents) => intents,
                None => self.act_on_screen(action),
            },
        };
        self.carry_out(intents)
    }

    fn act_on_screen(&mut self, action: Action) -> Vec<Intent> {
        let (on, world) = self.on(self.screen);
        on.act(action, world)
    }

    /// What works the same on every screen, but on one that gives it a meaning of its own.
    fn act_everywhere(&mut self, action: Action) -> Option<Vec<Intent>> {
        if self.on(self.screen).0.keeps(action) {
            return None;
        }
        let intents = match action {
            Action::GoList => vec![Intent::Show(Screen::List)],
            Action::GoMeeting => vec![Intent::Show(Screen::Meeting)],
            Action::GoAgreements => vec![Intent::Show(Screen::Agreements)],
            Action::GoNetwork => vec![Intent::Show(Screen::Network)],
            Action::Search => vec![Intent::Show(Screen::List), Intent::Open(Opening::Search)],
            Action::Undo => vec![self.take_back(Command::undo)],
            Action::Redo => vec![self.take_back(Command::redo)],
            Action::Settings => vec![Intent::Open(Opening::Pick(Pick::Settings))],
            Action::Help => vec![Intent::Open(Opening::Help)],
            Action::Palette => vec![Intent::Open(Opening::Palette)],
            Action::Tour => self.begin_tour(),
            Action::AllSaved => vec![Intent::Tell(Notice::AllSaved)],
            Action::Quit => self.quit(),
            Action::BesideMeeting => vec![Intent::Tell(self.turn_away())],
            Action::ToggleMouse => {
                self.mouse = match self.mouse {
                    Mouse::Off => Mouse::On,
                    Mouse::On => Mouse::Off,
                };
                vec![Intent::Effect(Effect::Mouse(self.mouse)), Intent::Tell(Notice::Mouse(self.mouse))]
            }
            Action::Import => Intent::import(Effect::ReadFolder(None)),
            Action::Export => self.export(),
            _ => return None,
        };
        Some(intents)
    }

    /// What changes away from the table belongs to the meeting that runs, or no longer; the other way round from now on.
    fn turn_away(&mut self) -> Notice {
        let Some(meeting) = query::running_meeting(&self.world.state) else { return Notice::NoMeetingRuns };
        let session = &mut self.world.session;
        session.away = match session.away {
            Away::ToTheMeeting => Away::BesideIt,
            Away::BesideIt => Away::ToTheMeeting,
        };
        Notice::Away(meeting, session.away)
    }

    /// The newest action of who acts, or the newest undo; a refusal says why there is none.
    fn take_back(&self, which: fn(&State, Actor) -> Result<Command, Refusal>) -> Intent {
        match which(&self.world.state, self.world.by()) {
            Ok(command) => Intent::record(command),
            Err(refusal) => Intent::Tell(Notice::Refused(refusal)),
        }
    }

    /// `e` away from Overleg exports the last closed meeting, as `export minutes` does: which one that is, is asked.
    fn export(&self) -> Vec<Intent> {
        match query::latest_closed_meeting(&self.world.state) {
            Some(meeting) => {
                vec![Intent::Open(Opening::Confirm(Question::ExportMinutes(meeting)))]
            }
            None => vec![Intent::Tell(Notice::NoMeeting)],
        }
    }

    /// Leaving never loses anything; it asks while a meeting runs or a typed text is kept.
    fn quit(&self) -> Vec<Intent> {
        let question = match query::running_meeting(&self.world.state) {
            Some(meeting) => Question::QuitInMeeting(meeting),
            None if !self.drafts.is_empty() => Question::QuitWithDraft,
            None => return vec![Intent::Effect(Effect::Quit)],
        };
        vec![Intent::Open(Opening::Confirm(question))]
    }

    pub(super) fn text(&mut self, typed: &str) -> Vec<Effect> {
        if self.curtain().is_some() {
            self.typed_behind_curtain(typed);
            return vec![];
        }
        self.notice = None;
        let intents = match self.layers.last_mut() {
            Some(Layer::Search) => self.list.type_in(typed, &self.world).said().into_iter().collect(),
            Some(Layer::Import(import)) => import.text(typed),
            Some(layer) => layer.text(typed, &self.world).said().into_iter().collect(),
            None => vec![],
        };
        self.carry_out(intents)
    }

    fn mouse(&mut self, mouse: crate::keys::Mouse) -> Vec<Effect> {
        use crate::keys::MouseKind;
        match mouse.kind {
            MouseKind::WheelUp => self.act(if self.layers.is_empty() { Action::Up } else { Action::PickUp }),
            MouseKind::WheelDown => {
                self.act(if self.layers.is_empty() { Action::Down } else { Action::PickDown })
            }
            // On a row it is [`Msg::Click`].
            MouseKind::Click => vec![],
        }
    }

    /// The digit of a choice: the cursor goes there and takes it, as the keys would.
    fn choose(&mut self, nth: usize) -> Vec<Effect> {
        let down = std::iter::repeat_n(Action::PickDown, nth);
        let keys = std::iter::once(Action::PickFirst).chain(down).chain([Action::Accept]);
        keys.flat_map(|action| self.act(action)).collect()
    }

    /// A click on a row: the cursor goes there.
    fn click(&mut self, row: usize) -> Vec<Effect> {
        if self.is_too_small() || !self.layers.is_empty() {
            return vec![];
        }
        let (on, world) = self.on(self.screen);
        if row < on.rows(world) {
            on.point_at(row, world);
        }
        vec![]
    }
}
