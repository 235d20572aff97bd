//! The rule each question lives under: why it is asked, on what ground, who sees the answer, how long it stays.
//!
//! No field can be made without one. `privacy.rs` makes the notice and the inventory from it.

use programme::choice;

choice! {
    /// Why something is asked.
    Purpose {
        /// To know where the workshop is and for whom.
        PlanWorkshop = "plan_workshop",
        /// To make the workshop fit the group.
        FitGroup = "fit_group",
        /// To answer the person who asks.
        Answer = "answer",
        /// To hand the message to the right person.
        Route = "route",
        /// To know that we may answer.
        Permission = "permission",
        /// To take part in a group.
        Join = "join",
        /// To show pages in a language somebody reads.
        Read = "read",
        /// To draw somebody's own map.
        OwnMap = "own_map",
        /// To stand on the board of the group.
        Board = "board",
        /// To find help that fits.
        Match = "match",
        /// To know whether help worked.
        Outcome = "outcome",
        /// To make the next session better.
        LookBack = "look_back",
        /// To keep everybody safe.
        Safety = "safety",
        /// To lead a group.
        LeadGroup = "lead_group",
        /// To find a place for somebody who wants to help.
        Help = "help",
        /// To show forms on the site of a partner.
        Embed = "embed",
        /// To let nobody in but the right person.
        LetIn = "let_in",
    }
}

choice! {
    /// The legal ground for keeping the answer.
    Basis {
        /// The person asks for something, and this is needed to do it.
        OwnRequest = "own_request",
        /// The person said yes, and may take it back.
        Consent = "consent",
        /// The programme must keep everybody in it safe.
        Safety = "safety",
        /// The person works for the programme, and this is needed to do the work.
        Work = "work",
    }
}

choice! {
    /// Who sees the answer.
    SeenBy {
        /// The coordinator of the programme.
        Coordinator = "coordinator",
        /// Whoever asked for the workshop.
        Asker = "asker",
        /// The trainers who come to the group.
        Trainers = "trainers",
        /// Whoever looks after safety.
        Safeguarding = "safeguarding",
        /// Everybody in the group.
        Group = "group",
        /// Groups that share with the group, where the writer wants it; they do not see whose it is.
        OtherGroups = "other_groups",
        /// Whoever somebody is proposed to.
        OtherSide = "other_side",
        /// Whose post it is about.
        Owner = "owner",
        /// Only whoever wrote it.
        Writer = "writer",
        /// Nobody: it is compared and forgotten.
        Nobody = "nobody",
    }
}

choice! {
    /// How long the answer stays.
    Kept {
        /// As long as the request needs it, and not longer than the asker wants.
        WhileNeeded = "while_needed",
        /// Until the group ends, or sooner if its writer takes it away.
        UntilGroupEnds = "until_group_ends",
        /// Until a while after the group ends. Nobody can tell whose it is, so nobody can take it away before.
        Nameless = "nameless",
        /// For good: it is counted, and says nothing about anybody.
        AsCount = "as_count",
        /// As long as the person works for the programme.
        WhileWorking = "while_working",
        /// As long as the organisation is a partner, and a month after.
        WhilePartner = "while_partner",
        /// Not at all.
        NotKept = "not_kept",
    }
}

choice! {
    /// How the answer lies in the store.
    Cell {
        /// Readable: it says nothing about a person.
        Clear = "clear",
        /// Sealed with the person's own key.
        Sealed = "sealed",
    }
}

/// The rule for one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataRule {
    /// Why it is asked.
    pub purpose: Purpose,
    /// On what ground the answer is kept.
    pub basis: Basis,
    /// Who sees it.
    pub seen_by: &'static [SeenBy],
    /// How long it stays.
    pub kept: Kept,
    /// How it lies in the store.
    pub cell: Cell,
}
