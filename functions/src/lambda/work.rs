//! What the clock has done (the round of the day, what is over, what is kept no longer, who was erased and is back), and the one
//! thing that is done by hand: the first of the staff, whom nobody at the desk can add.

use std::sync::Arc;

use forms::answers::Answers;
use forms::form::At;
use forms::{clean, sign_in as sign_in_form};
use lambda_http::Error;
use programme::choices::Choice as _;
use programme::chores::Chore;
use programme::languages::Lang;
use programme::personal::Personal;
use programme::staff::{Job, Reach};
use serde::Deserialize;
use serde_json::{Value, json};
use store::StoreError;

use super::Lambda;
use crate::app::App;
use crate::chores;
use crate::sign_in::{self, Added, NewStaff};
use crate::web::visit::date_of;

/// What is asked for; the deployment writes it as the input of each schedule, but for what is done by hand.
#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
enum Asked {
    /// Ends what is over by now, tells of meetings that are near, and lets in who waited for room: several times an hour.
    WhatIsOver,
    /// The same, a round in every group, and word to the staff of what waits: once a day.
    Rounds,
    /// Removes what is kept no longer, and freezes the figures of a quarter that is over: once a day.
    Retention,
    /// Erases again whoever is back after a restore: once a day, and by hand right after one.
    EraseAgain,
    /// Adds somebody to the staff: by hand only.
    AddStaff(Somebody),
}

/// Somebody for the staff, as it is typed.
#[derive(Deserialize)]
struct Somebody {
    name: String,
    email: String,
    lang: String,
    jobs: Vec<String>,
    /// The programmes they work in; all where it names none.
    #[serde(default)]
    programmes: Vec<String>,
}

/// Does it. What is written down of it names nobody.
pub(super) async fn look_after(lambda: Arc<Lambda>, event: Value) -> Result<Value, Error> {
    let app = &lambda.app;
    match serde_json::from_value(event)? {
        Asked::WhatIsOver => each(app, &[Chore::WhatIsOver, Chore::Workshops]).await?,
        Asked::Rounds => each(app, &[Chore::Rounds, Chore::Digests]).await?,
        Asked::Retention => each(app, &[Chore::Retention, Chore::Figures]).await?,
        Asked::EraseAgain => app.store.erase_again().await?,
        Asked::AddStaff(somebody) => return add(app, somebody).await,
    }
    tracing::info!("done");
    Ok(json!({}))
}

/// Does one after the other. None waits for another to go well; the first failure is told in the end.
async fn each(app: &App, chores: &[Chore]) -> Result<(), StoreError> {
    let mut done = Ok(());
    for chore in chores {
        done = done.and(chores::run(app, *chore, app.clock.now()).await);
    }
    done
}

async fn add(app: &App, typed: Somebody) -> Result<Value, Error> {
    let now = app.clock.now();
    let answers = Answers::from_pairs([("email", typed.email.as_str())]);
    let email = sign_in_form::FORM.read(&answers, &At::on(date_of(now)));
    let email = email.map_err(|_problems| "`email` is not an e-mail address")?;
    let jobs: Option<Vec<Job>> = typed.jobs.iter().map(|job| Job::from_id(job)).collect();
    let jobs = jobs.filter(|jobs| !jobs.is_empty());
    let programmes = typed.programmes.iter().map(String::as_str);
    let who = NewStaff {
        name: Some(clean::line(&typed.name))
            .filter(|name| !name.is_empty())
            .ok_or("`name` is empty")?,
        email: Personal::new(email),
        lang: Lang::new(&typed.lang),
        jobs: jobs.ok_or("`jobs` names none that there is")?,
        reach: Reach::named(programmes, app.front().programmes())?,
    };
    match sign_in::add(&app.store, &*app.ids, who, now).await? {
        Added::Added(person) => Ok(json!({ "person": person.to_string() })),
        Added::Taken => Err("somebody with this e-mail address is on the staff".into()),
    }
}
