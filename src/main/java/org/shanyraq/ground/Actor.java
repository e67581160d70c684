package org.shanyraq.ground;

/** Who is acting. The database sees it in every transaction; row security and the trail name it. */
public sealed interface Actor {
    /** How the trail spells this actor: a kind and an identifier, never a name. */
    String reference();

    /** A signed-in member of staff. */
    record Staff(StaffId id, Role role, CentreId centre) implements Actor {
        @Override
        public String reference() {
            return "staff:" + id;
        }
    }

    /** The program itself, doing one named job with that job's own rights. */
    record Job(String name) implements Actor {
        @Override
        public String reference() {
            return "job:" + name;
        }
    }

    /** Someone who asks for help. Nothing else is known of them, and nothing more is kept. */
    record Visitor() implements Actor {
        @Override
        public String reference() {
            return "visitor";
        }
    }

    /** An organisation that calls the integration API. */
    record Partner(PartnerId id) implements Actor {
        @Override
        public String reference() {
            return "partner:" + id;
        }
    }
}
