//! Who is on the staff: inviting somebody, saying what they do and where, ending it, and taking a second key away from who lost it.
//!
//! Everybody sees and changes those whose programmes are all their own, and gives nobody more than they have.

use axum::extract::{Path, Query};
use axum::response::Response;
use forms::form::{AProgramme, At};
use forms::kinds::EVERYWHERE;
use forms::problem::{Code, Problem};
use forms::staff_member::{EMAIL, INVITE, Invited, WORK, Work};
use programme::change::{Claim, Saved};
use programme::choices::Choice;
use programme::ids::{EventId, PersonId};
use programme::policy::Act;
use programme::staff::{self, Job, Reach, Staff};
use serde::Serialize;
use store::Committed;

use super::address;
use crate::desk::{Done, Notice, Sheet};
use crate::programmes;
use crate::web::answer::{Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::headers::Kind;
use crate::web::session::Desk;

/// The language and the person in the path.
type Who = Path<(String, String)>;

#[derive(Serialize)]
struct Line {
    name: String,
    jobs: Vec<String>,
    programmes: Vec<String>,
    has_key: bool,
    /// Until when they can say that they come, where they have not.
    invited_until: Option<String>,
    /// Where something can be done about them; nothing for oneself.
    path: Option<String>,
}

#[derive(Serialize)]
struct Values {
    staff: Vec<Line>,
    invite_path: String,
}

/// Everybody who works here or is invited, as far as whoever sits here has to do with them.
pub(super) async fn list(desk: Desk, Query(done): Query<Done>) -> Response {
    let page = async {
        desk.must_somewhere(Act::ResetKeys)?;
        let staff = desk.visit.app.store.all_staff().await?.into_iter();
        let here = staff
            .map(|saved| saved.value)
            .filter(|one| one.left_at.is_none() && desk.staff.value.reach.covers(&one.reach));
        let values = Values {
            staff: here.map(|one| line(&desk, &one)).collect(),
            invite_path: desk.at("/staff/invite"),
        };
        let sheet = Sheet::of_desk(desk.visit.say("desk-staff"), "/desk/staff".to_owned());
        desk.page(sheet.after(done), "desk-staff.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

fn line(desk: &Desk, one: &Staff) -> Line {
    let visit = &desk.visit;
    let jobs = one.jobs.iter();
    let all = visit.front.programmes().iter();
    let theirs = all.filter(|programme| one.reach.has(&programme.id));
    let is_other = one.person != desk.staff.value.person;
    let invited = one.invited_until.map(crate::web::visit::date_of);
    Line {
        name: one.name.reveal().clone(),
        jobs: jobs.map(|job| visit.say(&format!("job-{}", job.id()))).collect(),
        programmes: match one.reach {
            Reach::All => Vec::new(),
            Reach::Only(_) => theirs
                .map(|programme| programmes::name(visit, programme).1.to_owned())
                .collect(),
        },
        has_key: one.second_key.is_some(),
        invited_until: invited.map(|day| visit.front.words().date(&visit.lang, day)),
        path: is_other.then(|| desk.at(&format!("/staff/{}", one.person))),
    }
}

/// Somebody else who works here or is invited, if whoever sits here has to do with them and may do this.
async fn somebody(desk: &Desk, act: Act, person: &str) -> Result<Saved<Staff>, Sorry> {
    desk.must_somewhere(act)?;
    let person: PersonId = person.parse().map_err(|_no_id| Sorry::NotFound)?;
    let found = desk.visit.app.store.a_staff(person).await?;
    found
        .filter(|one| one.value.left_at.is_none() && desk.staff.value.reach.covers(&one.value.reach))
        .filter(|one| one.value.person != desk.staff.value.person)
        .ok_or(Sorry::NotFound)
}

/// Somebody lost their phone and their recovery codes: with the next link they set up a new key.
pub(super) async fn reset(desk: Desk, Path((_lang, person)): Who, Sent(sent): Sent) -> Response {
    if let Err(sorry) = somebody(&desk, Act::ResetKeys, &person).await {
        return desk.visit.sorry(sorry);
    }
    let desk = match desk.shows_key(&format!("/staff/{person}/reset-key"), &sent).await {
        Ok(desk) => desk,
        Err(page) => return page,
    };
    let done = async {
        let found = somebody(&desk, Act::ResetKeys, &person).await?;
        let change = staff::reset_key(&found, letter(&desk), desk.doer()).ok_or(Sorry::Stale)?;
        desk.visit.commit(change).await?;
        Ok(Notice::KeyReset.at(&desk, "/staff"))
    };
    desk.visit.or_sorry(done.await)
}

/// Who comes to work here?
pub(super) async fn ask_invite(desk: Desk) -> Response {
    match desk.must_somewhere(Act::ManageStaff) {
        Ok(()) => {
            let at = at(&desk);
            let first = at.lists.programmes.first().map(|one| one.id.clone());
            let filling = Filling::empty(&INVITE, &desk.visit, frame(&desk, "/desk/staff/invite", at));
            match first {
                Some(first) => filling.with_answer(forms::staff_member::REACH.id, &first).open(),
                None => filling.open(),
            }
        }
        Err(sorry) => desk.visit.sorry(sorry),
    }
}

/// They are invited.
pub(super) async fn invite(desk: Desk, Sent(sent): Sent) -> Response {
    if let Err(sorry) = desk.must_somewhere(Act::ManageStaff) {
        return desk.visit.sorry(sorry);
    }
    let desk = match desk.shows_key("/staff/invite", &sent).await {
        Ok(desk) => desk,
        Err(page) => return page,
    };
    let frame = frame(&desk, "/desk/staff/invite", at(&desk));
    let Complete { said, filling } = match Filling::pressed(&INVITE, &desk.visit, frame, &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    match invited(&desk, said, PersonId(filling.once())).await {
        Ok(()) => Notice::Invited.at(&desk, "/staff"),
        Err(why) => filling.refuse(why),
    }
}

async fn invited(desk: &Desk, said: Invited, person: PersonId) -> Result<(), NotKept> {
    may_give(desk, &said.work, None)?;
    let store = &desk.visit.app.store;
    let claim = Claim::StaffEmail(address(store, said.email.reveal()));
    let new = Staff {
        person,
        name: said.name,
        email: said.email,
        lang: said.lang,
        jobs: said.work.jobs,
        reach: said.work.reach,
        second_key: None,
        keys_since: desk.visit.now,
        invited_until: None,
        added_at: desk.visit.now,
        left_at: None,
    };
    let change = staff::invite(new, claim, letter(desk), desk.doer());
    match store.commit(change).await? {
        Committed::Done => Ok(()),
        // The same form was sent before.
        Committed::Taken { by, .. } if by == person.into() => Ok(()),
        Committed::Stale if store.a_staff(person).await?.is_some() => Ok(()),
        Committed::Taken { .. } => {
            let taken = Problem::new(EMAIL.id, Code::Taken);
            Err(NotKept::Problems(vec![taken]))
        }
        Committed::Full(_) | Committed::Stale => Err(Sorry::Stale.into()),
    }
}

/// Whether whoever sits here may give somebody this work: not more than their own reach, and the machine only where they work
/// everywhere. What somebody has already may stay.
fn may_give(desk: &Desk, work: &Work, before: Option<&Staff>) -> Result<(), NotKept> {
    let mine = &desk.staff.value.reach;
    let had_machine = before.is_some_and(|before| before.jobs.contains(&Job::Admin));
    let gives_machine = work.jobs.contains(&Job::Admin) && !had_machine;
    if !mine.covers(&work.reach) || (gives_machine && !mine.is_all()) {
        return Err(NotKept::Problems(vec![Problem::new("jobs", Code::NotAnOption)]));
    }
    Ok(())
}

/// What they do, and where; and what else can be done about them.
pub(super) async fn look(desk: Desk, Path((_lang, person)): Who) -> Response {
    let page = async {
        let one = somebody(&desk, Act::ManageStaff, &person).await?;
        let work = Work {
            jobs: one.value.jobs.clone(),
            reach: one.value.reach.clone(),
        };
        let frame = frame_of(&desk, &one).await?;
        let filling = Filling::empty(&WORK, &desk.visit, frame);
        Ok(filling.again(&work, (one.value.person.0, one.version)).open())
    };
    desk.visit.or_sorry(page.await)
}

/// They do something else from now on, or somewhere else.
pub(super) async fn set_work(desk: Desk, Path((_lang, person)): Who, Sent(sent): Sent) -> Response {
    if let Err(sorry) = somebody(&desk, Act::ManageStaff, &person).await {
        return desk.visit.sorry(sorry);
    }
    let desk = match desk.shows_key(&format!("/staff/{person}"), &sent).await {
        Ok(desk) => desk,
        Err(page) => return page,
    };
    let (one, frame) = match with_frame(&desk, &person).await {
        Ok(found) => found,
        Err(sorry) => return desk.visit.sorry(sorry),
    };
    let Complete { said, filling } = match Filling::pressed(&WORK, &desk.visit, frame, &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    if filling.replaces() != Some((one.value.person.0, one.version)) {
        return filling.refuse(NotKept::Sorry(Sorry::Stale));
    }
    if let Err(why) = may_give(&desk, &said, Some(&one.value)) {
        return filling.refuse(why);
    }
    let change = staff::set_work(&one, (said.jobs, said.reach), letter(&desk), desk.doer());
    match desk.visit.commit(change.unwrap_or_default()).await {
        Ok(()) => Notice::WorkSet.at(&desk, "/staff"),
        Err(sorry) => filling.refuse(sorry.into()),
    }
}

async fn with_frame(desk: &Desk, person: &str) -> Result<(Saved<Staff>, Frame), Sorry> {
    let one = somebody(desk, Act::ManageStaff, person).await?;
    let frame = frame_of(desk, &one).await?;
    Ok((one, frame))
}

/// They are invited once more.
pub(super) async fn invite_again(desk: Desk, Path((_lang, person)): Who, Sent(sent): Sent) -> Response {
    let path = format!("/staff/{person}/invite-again");
    let decide: Decide = |desk, one| staff::invite_again(one, letter(desk), desk.doer());
    decided(desk, (&person, &path), &sent, (decide, Notice::Invited)).await
}

/// They no longer work here, or need not come.
pub(super) async fn end(desk: Desk, Path((_lang, person)): Who, Sent(sent): Sent) -> Response {
    let path = format!("/staff/{person}/end");
    let decide: Decide = |desk, one| {
        let claim = Claim::StaffEmail(address(&desk.visit.app.store, one.value.email.reveal()));
        staff::end(one, claim, desk.doer())
    };
    decided(desk, (&person, &path), &sent, (decide, Notice::LeftStaff)).await
}

/// What is to be done, unless it is done already.
type Decide = fn(&Desk, &Saved<Staff>) -> Option<programme::change::Change>;

async fn decided(
    desk: Desk,
    (person, path): (&str, &str),
    sent: &forms::answers::Answers,
    (decide, notice): (Decide, Notice),
) -> Response {
    if let Err(sorry) = somebody(&desk, Act::ManageStaff, person).await {
        return desk.visit.sorry(sorry);
    }
    let desk = match desk.shows_key(path, sent).await {
        Ok(desk) => desk,
        Err(page) => return page,
    };
    let done = async {
        let one = somebody(&desk, Act::ManageStaff, person).await?;
        let change = decide(&desk, &one).ok_or(Sorry::Stale)?;
        desk.visit.commit(change).await?;
        Ok(notice.at(&desk, "/staff"))
    };
    desk.visit.or_sorry(done.await)
}

#[derive(Serialize)]
struct About {
    name: String,
    path: String,
    has_key: bool,
    invited: bool,
    /// The groups that would have nobody left who leads them.
    alone_in: Vec<String>,
    list_path: String,
}

/// The form about somebody's work, with what else can be done about them above it.
async fn frame_of(desk: &Desk, one: &Saved<Staff>) -> Result<Frame, Sorry> {
    let person = one.value.person;
    let groups = desk
        .groups(Act::SeeGroup)
        .await?
        .into_iter()
        .map(|saved| saved.value);
    let alone_in = groups.filter(|group| group.goes_on() && group.trainers == [person]);
    let about = About {
        name: one.value.name.reveal().clone(),
        path: desk.at(&format!("/staff/{person}")),
        has_key: one.value.second_key.is_some(),
        invited: one.value.is_invited(),
        alone_in: alone_in.map(|group| group.name.reveal().clone()).collect(),
        list_path: desk.at("/staff"),
    };
    Ok(Frame {
        above: desk.visit.fragment("desk-staff-member.html", &about)?,
        says_anew: false,
        ..frame(desk, &format!("/desk/staff/{person}"), at(desk))
    })
}

/// With the programmes that whoever sits here may give.
fn at(desk: &Desk) -> At {
    let visit = &desk.visit;
    let everywhere = desk.staff.value.reach.is_all().then(|| AProgramme {
        id: EVERYWHERE.to_owned(),
        name: visit.say("staff-everywhere"),
    });
    let own = desk.programmes(Act::ManageStaff).map(|programme| AProgramme {
        id: programme.id.to_string(),
        name: programmes::name(visit, programme).1.to_owned(),
    });
    visit
        .at()
        .with_programmes(everywhere.into_iter().chain(own).collect())
}

fn letter(desk: &Desk) -> EventId {
    EventId(desk.visit.app.ids.id())
}

fn frame(desk: &Desk, path: &str, at: At) -> Frame {
    Frame {
        at,
        kind: Kind::PrivatePage,
        ..desk.frame("desk", path.to_owned())
    }
}
