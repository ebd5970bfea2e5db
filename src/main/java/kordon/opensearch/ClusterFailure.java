package kordon.opensearch;

import kordon.Failure;
import org.jspecify.annotations.Nullable;

/** Why a cluster did not do what it was asked: one kind per cause, each with a message that names the way out. */
public abstract sealed class ClusterFailure extends Failure {
    private static final long serialVersionUID = 1L;

    private ClusterFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No node answers. */
    public static final class Unreachable extends ClusterFailure {
        private static final long serialVersionUID = 1L;

        Unreachable(ClusterSettings cluster, String why, @Nullable Throwable cause) {
            super(
                    "No node of the cluster answers at %s: %s. Check --url and that OpenSearch runs."
                            .formatted(cluster.addresses(), why),
                    cause);
        }
    }

    /** The nodes are not those that are trusted, or speak no TLS. */
    public static final class Untrusted extends ClusterFailure {
        private static final long serialVersionUID = 1L;

        Untrusted(ClusterSettings cluster, String why, @Nullable Throwable cause) {
            super(
                    "The connection to %s is not secure: %s. Check that the address says https where the cluster does, and name the certificate of who vouches for it with --trust CA.pem."
                            .formatted(cluster.addresses(), why),
                    cause);
        }
    }

    /** The cluster does not let the asker in, or not do that. */
    public static final class Forbidden extends ClusterFailure {
        private static final long serialVersionUID = 1L;

        Forbidden(ClusterSettings cluster, String why, @Nullable Throwable cause) {
            super(
                    "The cluster at %s refuses access: %s. Check --user with --password-file, or --cluster-token-file, and what the account may do."
                            .formatted(cluster.addresses(), why),
                    cause);
        }
    }

    /** There is no such index. */
    public static final class NoIndex extends ClusterFailure {
        private static final long serialVersionUID = 1L;

        NoIndex(ClusterSettings cluster, String why, @Nullable Throwable cause) {
            super(
                    "The cluster at %s holds no such index: %s. Build it with './kordon index --engine opensearch', or name another with --name."
                            .formatted(cluster.addresses(), why),
                    cause);
        }
    }

    /** The cluster is up, and what is asked for is not to be had for now: too much to do, or too few nodes. */
    public static final class Unavailable extends ClusterFailure {
        private static final long serialVersionUID = 1L;

        Unavailable(ClusterSettings cluster, String why, @Nullable Throwable cause) {
            super(
                    "The cluster at %s can't do that for now: %s. Try again, and check its health (GET /_cluster/health)."
                            .formatted(cluster.addresses(), why),
                    cause);
        }
    }

    /** It took longer than a request may. */
    public static final class TimedOut extends ClusterFailure {
        private static final long serialVersionUID = 1L;

        TimedOut(ClusterSettings cluster, @Nullable Throwable cause) {
            super(
                    "The cluster at %s did not answer within %d seconds."
                            .formatted(
                                    cluster.addresses(),
                                    Math.max(1, cluster.patience().toSeconds())),
                    cause);
        }
    }

    /** The cluster refuses the request itself. */
    public static final class Refused extends ClusterFailure {
        private static final long serialVersionUID = 1L;

        private static final int CONFLICT = 409;

        private final int status;
        private final String type;

        Refused(ClusterSettings cluster, int status, String type, String why, @Nullable Throwable cause) {
            super("The cluster at %s refuses that (%d): %s".formatted(cluster.addresses(), status, why), cause);
            this.status = status;
            this.type = type;
        }

        /** The status of HTTP. */
        public int status() {
            return status;
        }

        /** Whether somebody else wrote, or made, the same thing before. */
        boolean isConflict() {
            return status == CONFLICT || type.equals("resource_already_exists_exception");
        }

        /** OpenSearch's name of the cause: {@code version_conflict_engine_exception}. */
        public String type() {
            return type;
        }
    }
}
