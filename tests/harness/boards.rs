//! What a class does on its board, and what the trainer and the server do about it.

use functions::part::Part;
use functions::rounds::{self, Rounds};
use functions::web::session;
use programme::categories::CategoryId;
use programme::contacts::{self, About, Circle, Closeness, Contact, Introduces};
use programme::groups::{AfterYes, CheckFirst, ConsentRule, Rules, Sharing};
use programme::ids::{ContactId, MatchId, PersonId};
use programme::matches::{self, Match, Stage, Supply};
use programme::personal::Personal;
use programme::posts::Side;
use programme::reasons::{Reason, Reasons};
use programme::sessions::{self, Device, Who};

use super::joining::OpenGroup;
use super::recording;
use super::visitor::Visitor;
use super::world::World;

/// A class of people who have joined, each with a telephone of their own.
pub struct Board<'w> {
    pub class: OpenGroup,
    world: &'w World,
}

impl World {
    /// A class in which these people are, by the usual rules.
    pub async fn board(&self, names: &[&str]) -> Board<'_> {
        self.board_with(Rules::default(), names).await
    }

    /// A class with so many seats.
    pub async fn board_of(&self, seats: u16, names: &[&str]) -> Board<'_> {
        let class = self.open_group(seats, Rules::default()).await;
        self.seated(class, names).await
    }

    /// The same, where the trainer introduces people to one another.
    pub async fn board_of_a_trainer(&self, names: &[&str]) -> Board<'_> {
        let rules = Rules {
            after_yes: AfterYes::ByTrainer,
            ..Rules::default()
        };
        self.board_with(rules, names).await
    }

    /// The same, where the trainer looks at everything first.
    pub async fn board_looked_at_first(&self, names: &[&str]) -> Board<'_> {
        let rules = Rules {
            check_first: CheckFirst::All,
            consent: ConsentRule::Nobody,
            ..Rules::default()
        };
        self.board_with(rules, names).await
    }

    /// A class of this name that shares with other groups.
    pub async fn board_that_shares(&self, group: &str, names: &[&str]) -> Board<'_> {
        let rules = Rules {
            sharing: Sharing::Yes,
            ..Rules::default()
        };
        let class = self.open_group_called(group, 40, rules).await;
        self.seated(class, names).await
    }

    async fn board_with(&self, rules: Rules, names: &[&str]) -> Board<'_> {
        let class = self.open_group(40, rules).await;
        self.seated(class, names).await
    }

    async fn seated(&self, class: OpenGroup, names: &[&str]) -> Board<'_> {
        for name in names {
            self.visitor().joins(&class, name).await;
        }
        Board { class, world: self }
    }
}

impl<'w> Board<'w> {
    /// Who has this name.
    pub async fn who(&self, name: &str) -> PersonId {
        self.class.person(self.world, name).await.value.person
    }

    /// This person at their own telephone.
    pub async fn comes_in(&self, name: &str) -> Visitor<'w> {
        let who = Who::Participant {
            person: self.who(name).await,
            group: self.class.id,
        };
        let app = &self.world.app;
        let (secret, key) = session::new_secret(app);
        let secret = session::bearing(&secret, who);
        let (_session, change) = sessions::begin(key, who, Device::Own, app.clock.now());
        self.world.committed(change).await;
        let mut visitor = self.world.visitor();
        let cookie = session::cookie(app, &secret, None);
        visitor.keep_cookie(cookie.to_str().unwrap());
        visitor
    }

    /// This person has somebody on their map who may be asked for.
    pub async fn knows(&self, name: &str, nickname: &str, circle: Circle, category: &str) {
        let owner = self.class.person(self.world, name).await.value;
        let contact = Contact {
            id: ContactId(self.world.app.ids.id()),
            person: owner.person,
            group: self.class.id,
            about: About {
                nickname: Personal::new(nickname.to_owned()),
                circle,
                closeness: Closeness::Well,
                can_help: vec![CategoryId::new(category)],
                note: None,
                introduces: Introduces::AskMeFirst,
            },
            added_at: self.world.app.clock.now(),
        };
        self.world.committed(contacts::add(contact, &owner, 0)).await;
    }

    /// The trainer makes a round and thinks all of it right; how many proposals that were.
    pub async fn round(&self) -> usize {
        let (app, now) = (&self.world.app, self.world.app.clock.now());
        let making = rounds::make_round(app, self.class.id, now);
        let round = recording::job(Part::Rounds, "round", making).await.unwrap();
        let board = app.store.board(self.class.id).await.unwrap().expect("a group");
        for the_match in &board.matches {
            if the_match.value.stage == Stage::Proposed {
                let rules = board.group.value.rules;
                let (_open, change) = matches::approve(the_match, rules, now).expect("it waits");
                self.world.committed(change).await;
            }
        }
        round.expect("a round").proposals.len()
    }

    /// A round proposes the need of the one and the offer of the other.
    pub async fn proposes(&self, asker: &str, giver: &str) -> MatchId {
        let app = &self.world.app;
        let board = app.store.board(self.class.id).await.unwrap().expect("a group");
        let (asker, giver) = (self.who(asker).await, self.who(giver).await);
        let post_of = |person, side| {
            let mut posts = board.posts.iter().map(|saved| &saved.value);
            posts
                .find(|post| post.person == person && post.side == side)
                .expect("a post")
        };
        let (need, offer) = (post_of(asker, Side::Need), post_of(giver, Side::Offer));
        let category = need.said.category.clone();
        let the_match = Match {
            id: MatchId(app.ids.id()),
            group: need.group,
            giver_group: offer.group,
            need: need.id,
            asker,
            giver,
            supply: Supply::Offer(offer.id),
            reasons: Reasons::new(vec![Reason::SameCategory { category }]).expect("a reason"),
            stage: Stage::Proposed,
            asker_says: None,
            giver_says: None,
            thanked: false,
            proposed_at: app.clock.now(),
            reminded_at: None,
        };
        let id = the_match.id;
        self.world.committed(matches::propose(the_match)).await;
        id
    }

    /// What the server does by itself now and then.
    pub async fn time_goes_by(&self) {
        let app = &self.world.app;
        let looking = rounds::look_after_all(app, app.clock.now(), Rounds::Not);
        recording::job(Part::Rounds, "look after all", looking)
            .await
            .unwrap();
    }

    /// Every match, oldest first.
    pub async fn matches(&self) -> Vec<Match> {
        let board = self.world.app.store.board(self.class.id).await.unwrap();
        let matches = board.expect("a group").matches;
        matches.into_iter().map(|saved| saved.value).collect()
    }
}

impl Visitor<'_> {
    /// Puts a need on the board: the subject, then a few words.
    pub async fn needs(&mut self, category: &str, words: &str) -> &mut Self {
        self.open("/nl/post/need").await;
        self.choose(category).press("Naar stap 2: je vraag").await;
        self.fill("Wat zoek je?", words).press("Kijk alles na").await;
        self.press("Zet mijn vraag op het bord").await
    }

    /// Puts an offer on the board.
    pub async fn offers(&mut self, category: &str, words: &str) -> &mut Self {
        self.open("/nl/post/offer").await;
        self.choose(category).press("Naar stap 2: je aanbod").await;
        self.fill("Wat kun je geven of doen?", words)
            .press("Kijk alles na")
            .await;
        self.press("Zet mijn aanbod op het bord").await
    }

    /// Puts a need on the board that other groups may see, too.
    pub async fn needs_of_anybody(&mut self, category: &str, words: &str) -> &mut Self {
        self.open("/nl/post/need").await;
        self.choose(category).press("Naar stap 2: je vraag").await;
        self.fill("Wat zoek je?", words)
            .choose("Ook andere groepen van het programma")
            .press("Kijk alles na")
            .await;
        self.press("Zet mijn vraag op het bord").await
    }

    /// Puts an offer on the board that other groups may see, too.
    pub async fn offers_to_anybody(&mut self, category: &str, words: &str) -> &mut Self {
        self.open("/nl/post/offer").await;
        self.choose(category).press("Naar stap 2: je aanbod").await;
        self.fill("Wat kun je geven of doen?", words)
            .choose("Ook andere groepen van het programma")
            .press("Kijk alles na")
            .await;
        self.press("Zet mijn aanbod op het bord").await
    }

    /// Opens the first proposal there is and gives this answer.
    pub async fn answers(&mut self, reply: &str) -> &mut Self {
        self.open("/nl/matches").await;
        let link = self.page().all("main a.btn[href$='/answer']").remove(0);
        let path = link.value().attr("href").expect("an address").to_owned();
        self.open(&path).await;
        self.choose(reply);
        if reply == "Ja, graag" {
            self.choose("Op school");
        }
        self.press("Geef mijn antwoord").await
    }
}
