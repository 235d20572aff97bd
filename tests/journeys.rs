//! People doing what they came for, in sentences.

mod a_class_behind_one_address;
mod a_double_click;
mod a_function_wakes_up;
mod a_guardians_consent_comes_later;
mod a_lost_card;
mod a_machine_asks_for_somebody;
mod a_mail_that_cannot_be_delivered;
mod a_need_meets_an_offer;
mod a_post_with_a_phone_number;
mod a_proposal_expires;
mod a_robot_fills_the_trap;
mod a_school_requests_a_workshop;
mod a_store_that_stumbles;
mod a_trainer_runs_a_group;
mod a_youth_centre_in_arabic;
mod an_introduction_through_an_uncle;
mod forty_join_in_class;
mod it_does_not_feel_safe;
mod somebody_comes_back;
mod somebody_draws_their_network;
mod somebody_else_is_kept_out;
mod somebody_signs_in;
mod somebody_withdraws_everything;
mod staff_get_letters;
mod two_trainers_look_at_one_proposal;
