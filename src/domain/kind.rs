//! The kinds of session.

crate::domain::text::named_enum! {
    /// What kind of item a session is; it decides the questionnaire.
    Kind, UnknownKind, "kind" {
        /// A lecture by an expert or a faculty member.
        Lecture = "lecture",
        /// Participants present their own country.
        CountryPresentation = "country presentation",
        /// A visit to a facility.
        ObservationVisit = "observation visit",
        /// A discussion or time for questions as a session of its own.
        Discussion = "discussion",
        /// Drafting or presenting action plans.
        ActionPlan = "action plan",
        /// The closing survey of the whole programme.
        WholeProgramme = "whole programme",
    }
}

impl Kind {
    /// The name of many such sessions, to stand over a list.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Lecture => "Lectures",
            Self::CountryPresentation => "Country presentations",
            Self::ObservationVisit => "Observation visits",
            Self::Discussion => "Discussions",
            Self::ActionPlan => "Action plans",
            Self::WholeProgramme => "The whole programme",
        }
    }
}
