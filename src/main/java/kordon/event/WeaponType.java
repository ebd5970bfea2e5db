package kordon.event;

import java.util.Arrays;
import java.util.Optional;

/** The codebook's weapon types and their subtypes: a tree of two levels. */
public enum WeaponType {
    DRONE("drone", "Drone"),
    DRONE_SHAHED(DRONE, "shahed", "Shahed"),
    DRONE_FPV(DRONE, "fpv", "FPV drone"),
    DRONE_COPTER(DRONE, "copter", "Copter, dropped munition"),
    DRONE_FIXED_WING(DRONE, "fixed-wing", "Aircraft-type drone"),
    DRONE_NAVAL(DRONE, "naval", "Naval drone"),
    MISSILE("missile", "Missile"),
    MISSILE_BALLISTIC(MISSILE, "ballistic", "Ballistic missile"),
    MISSILE_CRUISE(MISSILE, "cruise", "Cruise missile"),
    MISSILE_ANTI_AIRCRAFT(MISSILE, "anti-aircraft", "Anti-aircraft missile fired at the ground"),
    MISSILE_HYPERSONIC(MISSILE, "hypersonic", "Hypersonic missile"),
    ARTILLERY("artillery", "Artillery"),
    ARTILLERY_GUN(ARTILLERY, "gun", "Gun"),
    ARTILLERY_MORTAR(ARTILLERY, "mortar", "Mortar"),
    ARTILLERY_MLRS(ARTILLERY, "mlrs", "Rocket artillery"),
    BOMB("bomb", "Air-dropped bomb"),
    BOMB_GLIDE(BOMB, "glide", "Glide bomb"),
    AIRCRAFT("aircraft", "Crewed aircraft"),
    GROUND("ground", "Ground attack"),
    EXPLOSIVE("explosive", "Planted explosive"),
    UNKNOWN("unknown", "Weapon not stated");

    private final WeaponType type;
    private final String code;
    private final String label;

    WeaponType(String code, String label) {
        this.type = this;
        this.code = code;
        this.label = label;
    }

    WeaponType(WeaponType type, String subtype, String label) {
        this.type = type;
        this.code = type.code + "/" + subtype;
        this.label = label;
    }

    /** The codebook's code: {@code drone} or {@code drone/shahed}. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The upper level: itself for a type, {@link #DRONE} for {@link #DRONE_SHAHED}. */
    public WeaponType type() {
        return type;
    }

    public boolean isSubtype() {
        return type != this;
    }

    /** The weapon with a code, in any case. */
    public static Optional<WeaponType> of(String code) {
        return Arrays.stream(values())
                .filter(weapon -> weapon.code.equalsIgnoreCase(code))
                .findFirst();
    }
}
