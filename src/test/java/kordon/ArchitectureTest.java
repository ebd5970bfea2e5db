package kordon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages, as {@code package-info.java} draws them. */
@AnalyzeClasses(packages = "kordon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("kordon.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule article_knows_only_the_jdk = classes()
            .that()
            .resideInAPackage("kordon.article")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "kordon.article");

    @ArchTest
    static final ArchRule event_knows_article_and_its_table = classes()
            .that()
            .resideInAPackage("kordon.event")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "kordon.article", "kordon.table", "kordon.event");

    @ArchTest
    static final ArchRule ingest_knows_neither_cleaning_nor_what_follows = noClasses()
            .that()
            .resideInAPackage("kordon.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "kordon.cleaning..", "kordon.extraction..", "kordon.index..", "kordon.search..", "kordon.event..");

    @ArchTest
    static final ArchRule cleaning_knows_neither_ingest_nor_what_follows = noClasses()
            .that()
            .resideInAPackage("kordon.cleaning..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "kordon.ingest..", "kordon.extraction..", "kordon.index..", "kordon.search..", "kordon.event..");

    @ArchTest
    static final ArchRule extraction_knows_neither_ingest_nor_cleaning_nor_the_index = noClasses()
            .that()
            .resideInAPackage("kordon.extraction..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kordon.ingest..", "kordon.cleaning..", "kordon.index..", "kordon.search..");

    @ArchTest
    static final ArchRule index_and_search_know_no_earlier_stage = noClasses()
            .that()
            .resideInAnyPackage("kordon.index..", "kordon.search..", "kordon.opensearch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kordon.ingest..", "kordon.cleaning..", "kordon.extraction..", "kordon.pipeline..");

    @ArchTest
    static final ArchRule only_the_engines_know_lucene = noClasses()
            .that()
            .resideOutsideOfPackages("kordon.index..", "kordon.search..", "kordon.opensearch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule only_the_package_of_the_cluster_knows_opensearch = noClasses()
            .that()
            .resideOutsideOfPackage("kordon.opensearch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opensearch..", "org.apache.hc..", "jakarta.json..");

    @ArchTest
    static final ArchRule only_cli_picks_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("kordon.opensearch..", "kordon.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kordon.opensearch..");

    @ArchTest
    static final ArchRule only_server_knows_javalin = noClasses()
            .that()
            .resideOutsideOfPackage("kordon.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule only_server_knows_how_it_is_measured = noClasses()
            .that()
            .resideOutsideOfPackage("kordon.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "io.prometheus..");

    @ArchTest
    static final ArchRule server_reaches_the_stages_through_the_pipeline_alone = noClasses()
            .that()
            .resideInAPackage("kordon.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kordon.ingest..", "kordon.cleaning..", "kordon.extraction..");

    @ArchTest
    static final ArchRule only_cli_knows_picocli = noClasses()
            .that()
            .resideOutsideOfPackage("kordon.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule names_say_what_a_class_is_for =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}
