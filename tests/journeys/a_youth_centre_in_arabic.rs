//! A youth centre asks in Arabic, which no reader has signed for yet: it works, says so, and reads from right to left.

use http::StatusCode;

use crate::harness::World;

#[tokio::test]
async fn from_right_to_left_with_arabic_digits() {
    let world = World::on("2026-09-14").await;
    let mut mariam = world.visitor();
    let say = |key: &str| world.say("ar", key);
    mariam.open("/ar/workshop").await.gets(StatusCode::OK);
    let html = mariam.page().all("html")[0];
    assert_eq!(
        (html.value().attr("lang"), html.value().attr("dir")),
        (Some("ar"), Some("rtl"))
    );
    assert!(
        mariam
            .page()
            .texts("header")
            .join(" ")
            .contains(&say("notice-incomplete")),
        "it says that nobody has read it yet"
    );
    assert_eq!(mariam.page().headers["content-language"], "ar");

    mariam.choose(&say("workshop_request-org_type.opt-youth_centre"));
    mariam
        .fill(&say("workshop_request-org_name"), "مركز الشباب")
        .fill(&say("workshop_request-town"), "دلفت");
    mariam
        .press(&world.next_button("ar", "workshop_request", 2, "group"))
        .await
        .gets(StatusCode::OK);
    mariam
        .fill(&say("workshop_request-group_size"), "٤٠")
        .choose(&say("workshop_request-age_bands.opt-16_17"));
    mariam
        .press(&world.next_button("ar", "workshop_request", 3, "period"))
        .await
        .gets(StatusCode::OK);
    mariam.choose(&say("workshop_request-period.opt-asap"));
    mariam
        .press(&world.next_button("ar", "workshop_request", 4, "contact"))
        .await
        .gets(StatusCode::OK);
    mariam.fill(&say("workshop_request-contact_name"), "مريم");
    mariam.fill(&say("workshop_request-contact_email"), "mariam@markaz.example");
    mariam.choose(&say("workshop_request-consent_contact"));
    mariam
        .press(&say("step-check"))
        .await
        .gets(StatusCode::OK)
        .sees("مركز الشباب")
        .sees("40");
    mariam
        .press(&say("form-workshop_request.send"))
        .await
        .gets(StatusCode::OK)
        .sees(&say("received-title"));

    world.letters_go_out().await;
    let copies = world.mail_to("mariam@markaz.example");
    assert_eq!(copies.len(), 1);
    assert!(
        copies[0].html.contains("dir=\"rtl\""),
        "the letter reads from right to left too"
    );
    assert!(copies[0].raw.contains("Content-Language: ar"));
    let notice = &world.mail_to("backupnetwerkt@gmail.com")[0];
    assert!(
        notice.subject.starts_with("Nieuw:"),
        "the coordinator reads Dutch: {}",
        notice.subject
    );
    assert!(notice.text.contains("مركز الشباب"), "names come as they are");
}
