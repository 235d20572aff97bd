//! The desk: what trainers and coordinators do in ten minutes a day, and in class.
//!
//! Who may do what about which group is asked of the policy ([`seat`]); a group of others is answered like one that does not exist.
//! Whatever waits is read with its version, and doing something names the version that was read: of two people at work, the second
//! sees what changed ([`changed`]). You will not find anybody's map here, nor why somebody said no.

mod approve;
mod changed;
mod chores;
mod dates;
mod ending;
mod figures;
mod filter;
mod group;
mod groups;
mod hands;
mod history;
mod kit;
mod letters;
mod looks;
mod make;
mod matches;
mod mirror;
mod notices;
mod paper;
mod partners;
mod people;
mod person;
mod piles;
mod posts;
mod reports;
mod requests;
mod room;
mod round;
mod runs;
mod seat;
mod take_back;
mod talk;
mod things;
mod today;
mod trap;
mod typing;
mod views;

pub(crate) use group::open_code;
pub(crate) use notices::{Done, Notice};
use programme::policy::Act;
pub(crate) use seat::Sheet;

use crate::web::doors::Doors;

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("desk-here.html", include_str!("desk/here.html")),
    ("desk-today.html", include_str!("desk/today.html")),
    ("desk-tiles.html", include_str!("desk/tiles.html")),
    ("desk-report.html", include_str!("desk/report.html")),
    ("desk-to-answer.html", include_str!("desk/to_answer.html")),
    ("desk-post.html", include_str!("desk/post.html")),
    ("desk-post-acts.html", include_str!("desk/post_acts.html")),
    ("desk-match.html", include_str!("desk/match.html")),
    ("desk-match-facts.html", include_str!("desk/match_facts.html")),
    ("desk-match-acts.html", include_str!("desk/match_acts.html")),
    ("desk-about-post.html", include_str!("desk/about_post.html")),
    ("desk-said.html", include_str!("desk/said.html")),
    ("desk-a-post.html", include_str!("desk/a_post.html")),
    ("desk-a-match.html", include_str!("desk/a_match.html")),
    ("desk-requests.html", include_str!("desk/requests.html")),
    ("desk-runs.html", include_str!("desk/runs.html")),
    ("desk-run.html", include_str!("desk/run.html")),
    ("desk-room.html", include_str!("desk/room.html")),
    ("desk-request.html", include_str!("desk/request.html")),
    ("desk-in-programme.html", include_str!("desk/in_programme.html")),
    ("desk-groups.html", include_str!("desk/groups.html")),
    ("desk-group.html", include_str!("desk/group.html")),
    ("desk-people.html", include_str!("desk/people.html")),
    ("desk-person.html", include_str!("desk/person.html")),
    ("desk-erase.html", include_str!("desk/erase.html")),
    ("desk-card.html", include_str!("desk/card.html")),
    ("desk-cards.html", include_str!("desk/cards.html")),
    ("desk-poster.html", include_str!("desk/poster.html")),
    ("desk-wall.html", include_str!("desk/wall.html")),
    ("desk-round.html", include_str!("desk/round.html")),
    ("desk-letters.html", include_str!("desk/letters.html")),
    ("desk-end.html", include_str!("desk/end.html")),
    ("desk-receipt.html", include_str!("desk/receipt.html")),
    ("desk-all-history.html", include_str!("desk/all_history.html")),
    ("desk-partners.html", include_str!("desk/partners.html")),
    ("desk-partner.html", include_str!("desk/partner.html")),
    ("desk-history.html", include_str!("desk/history.html")),
    ("desk-mirror.html", include_str!("desk/mirror.html")),
    ("desk-kit.html", include_str!("desk/kit.html")),
    ("desk-letter.html", include_str!("desk/letter.html")),
    ("desk-slips.html", include_str!("desk/slips.html")),
    ("desk-plan.html", include_str!("desk/plan.html")),
    ("desk-on-paper.html", include_str!("desk/on_paper.html")),
    ("desk-typing.html", include_str!("desk/typing.html")),
    ("desk-figures.html", include_str!("desk/figures.html")),
    ("desk-chores.html", include_str!("desk/chores.html")),
    ("desk-changed.html", include_str!("desk/changed.html")),
    ("desk-now.html", include_str!("desk/now.html")),
];

/// Its doors.
pub fn doors() -> Doors {
    of_all()
        .and(of_partners())
        .and(of_runs())
        .and(of_a_group())
        .and(of_its_people())
        .and(of_its_board())
}

fn of_all() -> Doors {
    let request = "/{lang}/desk/requests/{request}";
    let make = format!("{request}/group");
    Doors::default()
        .get("/{lang}/desk", Act::SeeDesk, today::look)
        .post("/{lang}/desk/approve", Act::SeeDesk, approve::press)
        .post("/{lang}/desk/take-back", Act::SeeDesk, take_back::press)
        .get("/{lang}/desk/requests", Act::SeeRequests, requests::list)
        .get(request, Act::SeeRequests, requests::look)
        .get(&make, Act::SeeRequests, make::ask_for_request)
        .post(&make, Act::SeeRequests, make::press_for_request)
        .post(&format!("{request}/release"), Act::AnswerRequest, trap::release)
        .post(
            &format!("{request}/throw-away"),
            Act::AnswerRequest,
            trap::throw_away,
        )
        .post(
            &format!("{request}/pick-up"),
            Act::AnswerRequest,
            hands::pick_request_up,
        )
        .post(
            &format!("{request}/put-down"),
            Act::AnswerRequest,
            hands::put_request_down,
        )
        .post(
            &format!("{request}/answered"),
            Act::AnswerRequest,
            hands::answered,
        )
        .post(
            &format!("{request}/take-back"),
            Act::AnswerRequest,
            trap::take_back,
        )
        .post(
            &format!("{request}/hand-over"),
            Act::AnswerRequest,
            hands::hand_over,
        )
        .get("/{lang}/desk/letters", Act::HandleLetters, letters::list)
        .post(
            "/{lang}/desk/letters/{letter}/again",
            Act::HandleLetters,
            letters::try_again,
        )
        .post(
            "/{lang}/desk/letters/{letter}/let-go",
            Act::HandleLetters,
            letters::let_go,
        )
        .get("/{lang}/desk/figures", Act::SeeFigures, figures::look)
        .get("/{lang}/desk/figures/sheet.xlsx", Act::SeeFigures, figures::sheet)
        .get("/{lang}/desk/chores", Act::SeeChores, chores::look)
        .get("/{lang}/desk/groups", Act::SeeDesk, groups::list)
        .get("/{lang}/desk/groups/new", Act::MakeGroup, make::ask)
        .post("/{lang}/desk/groups/new", Act::MakeGroup, make::press)
        .get(
            "/{lang}/desk/groups/new/{programme}",
            Act::MakeGroup,
            make::ask_in,
        )
        .post(
            "/{lang}/desk/groups/new/{programme}",
            Act::MakeGroup,
            make::press_in,
        )
}

fn of_partners() -> Doors {
    let partner = "/{lang}/desk/partners/{partner}";
    Doors::default()
        .get("/{lang}/desk/partners", Act::SeePartners, partners::list)
        .get(partner, Act::SeePartners, partners::look)
        .post(
            "/{lang}/desk/requests/{request}/partner",
            Act::MovePartners,
            partners::approve,
        )
        .post(&format!("{partner}/pause"), Act::MovePartners, partners::pause)
        .post(&format!("{partner}/resume"), Act::MovePartners, partners::resume)
        .post(&format!("{partner}/end"), Act::MovePartners, partners::end)
}

fn of_runs() -> Doors {
    let run = |rest: &str| format!("/{{lang}}/desk/runs/{{request}}{rest}");
    Doors::default()
        .get("/{lang}/desk/runs", Act::SeeDesk, runs::list)
        .get(&run(""), Act::SeeRun, runs::look)
        .get(&run("/calendar.ics"), Act::SeeRun, runs::calendar)
        .post(&run("/trainers"), Act::AnswerRequest, runs::set_trainer)
        .post(&run("/wait"), Act::AnswerRequest, runs::wait)
        .get(&run("/dates"), Act::AnswerRequest, dates::ask_dates)
        .post(&run("/dates"), Act::AnswerRequest, dates::offer_dates)
        .get(&run("/meetings/{meeting}"), Act::AnswerRequest, dates::ask_move)
        .post(&run("/meetings/{meeting}"), Act::AnswerRequest, dates::move_it)
        .get(&run("/call-off"), Act::AnswerRequest, dates::ask_call_off)
        .post(&run("/call-off"), Act::AnswerRequest, dates::call_it_off)
        .get("/{lang}/desk/room", Act::SeeRequests, room::list)
        .get("/{lang}/desk/room/new", Act::AnswerRequest, room::ask)
        .post("/{lang}/desk/room/new", Act::AnswerRequest, room::make)
        .get("/{lang}/desk/room/{season}", Act::AnswerRequest, room::ask_change)
        .post("/{lang}/desk/room/{season}", Act::AnswerRequest, room::change)
}

fn of_a_group() -> Doors {
    let group = |rest: &str| format!("/{{lang}}/desk/group/{{group}}{rest}");
    Doors::default()
        .get(&group(""), Act::SeeGroup, group::look)
        .post(&group("/joining/open"), Act::LeadGroup, group::open_joining)
        .post(&group("/joining/close"), Act::LeadGroup, group::close_joining)
        .post(&group("/trainers"), Act::LeadGroup, group::set_trainer)
        .post(&group("/sharing"), Act::LeadGroup, group::set_sharing)
        .get(&group("/end"), Act::LeadGroup, ending::ask)
        .post(&group("/end"), Act::LeadGroup, ending::end)
        .post(&group("/go-on"), Act::LeadGroup, ending::go_on)
        .get(&group("/receipt"), Act::SeeGroup, ending::receipt)
        .get(&group("/mirror"), Act::SeeGroup, mirror::look)
        .post(&group("/mirror/open"), Act::LeadGroup, mirror::open)
        .post(&group("/mirror/close"), Act::LeadGroup, mirror::close)
        .get(&group("/kit"), Act::SeeGroup, kit::look)
        .get(&group("/letter"), Act::SeeGroup, kit::letter)
        .get(&group("/slips"), Act::SeeGroup, kit::slips)
        .get(&group("/plan"), Act::SeeGroup, kit::plan)
        .get(&group("/map-sheet"), Act::SeeGroup, kit::map_sheet)
        .get(&group("/paper-cards"), Act::SeeGroup, kit::paper_cards)
        .get(&group("/type"), Act::LeadGroup, typing::ask)
        .post(&group("/type"), Act::LeadGroup, typing::press)
        .get(&group("/poster"), Act::SeeGroup, paper::poster)
        .get(&group("/cards"), Act::SeeGroup, paper::cards)
        .get(&group("/wall"), Act::SeeGroup, paper::wall)
        .get(&group("/round"), Act::LeadGroup, round::look)
        .post(&group("/round"), Act::LeadGroup, round::make)
}

fn of_its_people() -> Doors {
    let group = |rest: &str| format!("/{{lang}}/desk/group/{{group}}/people{rest}");
    Doors::default()
        .get(&group(""), Act::SeeGroup, people::list)
        .get(&group("/{person}"), Act::SeeGroup, person::look)
        .get(&group("/{person}/export.json"), Act::SeeGroup, person::export)
        .get(&group("/{person}/erase"), Act::LeadGroup, person::ask)
        .post(&group("/{person}/erase"), Act::LeadGroup, person::erase)
        .get(&group("/{person}/card"), Act::SeeGroup, people::card)
        .post(&group("/{person}/card"), Act::LeadGroup, people::new_card)
        .post(&group("/{person}/consent"), Act::LeadGroup, people::consent)
        .post(
            &group("/{person}/consent/back"),
            Act::LeadGroup,
            people::consent_back,
        )
}

fn of_its_board() -> Doors {
    let group = |rest: &str| format!("/{{lang}}/desk/group/{{group}}{rest}");
    Doors::default()
        .post(&group("/posts/{post}/approve"), Act::LeadGroup, posts::approve)
        .post(&group("/posts/{post}/back"), Act::LeadGroup, posts::send_back)
        .get(&group("/posts/{post}/words"), Act::LeadGroup, talk::ask_words)
        .post(&group("/posts/{post}/words"), Act::LeadGroup, talk::propose)
        .get(&group("/posts/{post}/ask"), Act::LeadGroup, talk::ask_question)
        .post(&group("/posts/{post}/ask"), Act::LeadGroup, talk::question)
        .get(&group("/posts/{post}/why"), Act::LeadGroup, talk::ask_why)
        .post(&group("/posts/{post}/why"), Act::LeadGroup, talk::send_back)
        .get(&group("/posts/{post}"), Act::SeeGroup, things::post)
        .get(&group("/history"), Act::SeeGroup, history::look)
        .get(&group("/matches/{match}"), Act::SeeGroup, things::the_match)
        .post(
            &group("/matches/{match}/approve"),
            Act::LeadGroup,
            matches::approve,
        )
        .post(&group("/matches/{match}/refuse"), Act::LeadGroup, matches::refuse)
        .post(
            &group("/matches/{match}/introduce"),
            Act::LeadGroup,
            matches::introduce,
        )
        .post(&group("/matches/{match}/remind"), Act::LeadGroup, matches::remind)
        .post(&group("/matches/{match}/let-go"), Act::LeadGroup, matches::let_go)
        .post(
            &group("/reports/{report}/pick-up"),
            Act::HandleReport,
            hands::pick_report,
        )
        .post(
            &group("/reports/{report}/put-down"),
            Act::HandleReport,
            hands::put_report,
        )
        .post(
            &group("/reports/{report}/close"),
            Act::HandleReport,
            reports::close,
        )
}
