package kordon.extraction;

/** Kinds of words that the rules look for; {@code cues.tsv} lists them. */
enum Cue {
    /** An attack, as verb or noun. */
    STRIKE,
    /** Something is fired, sent or dropped: an attack where a weapon is. */
    LAUNCH,
    /** A drone or plane lets something fall. */
    DROP,
    /** What a copter drops. */
    PAYLOAD,
    /** What came was stopped. */
    DOWN,
    /** Drones that were lost from sight, neither shot down nor arrived. */
    LOST,
    /** What is shot down and not called a drone or missile. */
    TARGETS,
    /** "Destroyed": of drones an interception, of houses damage. */
    DESTROY,
    /** Damage, fire, debris. */
    IMPACT,
    /** An explosion. */
    BLAST,
    KILL,
    HURT,
    /** Nobody was hurt or killed. */
    UNHURT,
    /** Of those only that nobody was killed is told. */
    UNKILLED,
    SPEECH,
    /** The place named next is where it was fired from. */
    ORIGIN,
    /** Fired from the other side of the border. */
    ACROSS,
    /** Not, or not yet, so: threats, plans, conditions. */
    UNREAL,
    DRILL,
    /** An attack that is no war's own: "terrorist attack", "shelling". */
    TERROR,
    /** Attacks on networks and servers. */
    CYBER,
    /** Sport, stage and song, whose language is that of war. */
    PLAY,
    /** The front: its fighting is an attack only where a weapon or victims are told of. */
    FRONT,
    /** Arrests, plots and courts. */
    CRIME,
    /** Land that Russia holds, and officials whom it put there. */
    OCCUPIED,
    /** Weapons delivered, made, bought. */
    SUPPLY,
    SANCTION,
    /** A general remark on many attacks. */
    GENERAL,
    DENY,
    /** What those who are said to have attacked answer, or don't. */
    ANSWER,
    /** Those and that which shoot down. */
    DEFENCE,
    /** Munitions found, defused or of an earlier war; fireworks, arson, drones at work in peace. */
    INERT,
    /** Nobody knows whose it was. */
    NAMELESS,
    /** What the paragraph tells is supposed, or told by a film or a book. */
    IMAGINED,
    /** Damage of old that is mended. */
    REPAIR,
    /** What was used, found out or told after the attack: "the weapon was", "identified as". */
    IDENTIFIED,
    /** A munition dropped on one's own land by accident. */
    OWNFIRE,
    /** The number given is that of the whole country. */
    TOTAL,
    /** Figures that later ones replace: "initially", "earlier reports". */
    EARLIER,
    /** Figures that replace what was said before: "corrected", "revised". */
    CORRECTED,
    /** The beginning of the war: the day beside it is no attack's. */
    OUTSET,
    /** Who speaks for a place. */
    OFFICE,
    /** "Region", "oblasts": what makes a list of names one of units. */
    UNIT,
    /** "District", "community": what makes an adjective a place. */
    DISTRICT,
    /** A plant, port or base: what makes an adjective a place. */
    SITE,
    /** The place named next only borders on the one meant. */
    BORDERS,
    /** The place named next is where somebody went or came from. */
    TRAVEL;

    /** Its place in a set of cues. */
    long bit() {
        return 1L << ordinal();
    }
}
