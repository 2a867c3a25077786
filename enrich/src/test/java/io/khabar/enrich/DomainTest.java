package io.khabar.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class DomainTest {
    private static final JavaClasses ENRICH = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.khabar.enrich");

    @Test
    void shouldKeepTheDomainFreeOfKafkaAndAvro() {
        noClasses()
                .that()
                .resideInAPackage("io.khabar.enrich.story..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "org.apache.avro..",
                        "io.khabar.news..",
                        "io.khabar.schemas..",
                        "io.khabar.runtime..")
                .because("what a story is does not depend on how it travels")
                .check(ENRICH);
    }

    @Test
    void shouldKeepTheRecordsFreeOfKafka() {
        noClasses()
                .that()
                .resideInAPackage("io.khabar.enrich.record..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..")
                .because("explain writes the same records without Kafka")
                .check(ENRICH);
    }
}
