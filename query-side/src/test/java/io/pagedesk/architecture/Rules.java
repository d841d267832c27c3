package io.pagedesk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import io.pagedesk.query.projection.ProjectionWriter;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.web.bind.annotation.RestController;

/** What holds the query side in shape. */
final class Rules {

    private static final Set<String> WRITES = Set.of(
            "insertOne",
            "insertMany",
            "updateOne",
            "updateMany",
            "replaceOne",
            "deleteOne",
            "deleteMany",
            "findOneAndUpdate",
            "findOneAndReplace",
            "findOneAndDelete",
            "bulkWrite",
            "drop",
            "renameCollection");

    static final ArchRule THE_COMMAND_SIDE_IS_UNKNOWN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.pagedesk.command..")
            .because("the two sides share events alone");

    static final ArchRule CONTROLLERS_DO_NOT_WRITE = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProjectionWriter.class, MongoDatabase.class, MongoCollection.class, CommandGateway.class)
            .because("controllers ask, and projectors write");

    static final ArchRule QUERY_HANDLERS_DO_NOT_WRITE = noClasses()
            .that(handleQueries())
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProjectionWriter.class, WriteModel.class)
            .orShould()
            .callMethodWhere(writeToMongo())
            .because("query handlers only read");

    static final ArchRule ONLY_THE_PROJECTION_PACKAGE_WRITES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.pagedesk.query.projection",
                    "io.pagedesk.query.generation",
                    "io.pagedesk.query.media",
                    "io.pagedesk.query.writing")
            .should()
            .callMethodWhere(writeToMongo())
            .because("what is written past the flush of a batch is written past its token;"
                    + " copies of attachments, and who is writing now, are no view of the events and have no part in"
                    + " it");

    static final ArchRule PROJECTORS_BELONG_TO_A_PROJECTION = classes()
            .that(handleEvents())
            .should()
            .beAnnotatedWith(ProcessingGroup.class)
            .because("Axon would make a processor of the package's name");

    static final ArchRule FEATURES_FORM_NO_CYCLE = noCycleAmong("io.pagedesk.query.(*)..");

    private Rules() {}

    static ArchRule noCycleAmong(String slices) {
        return slices().matching(slices).should().beFreeOfCycles();
    }

    private static DescribedPredicate<JavaClass> handleQueries() {
        return DescribedPredicate.describe(
                "handle queries",
                type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(QueryHandler.class)));
    }

    private static DescribedPredicate<JavaClass> handleEvents() {
        return DescribedPredicate.describe(
                "handle events",
                type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class)));
    }

    private static DescribedPredicate<JavaMethodCall> writeToMongo() {
        return DescribedPredicate.<JavaMethodCall>describe(
                        "write to MongoDB", call -> call.getTargetOwner().isAssignableTo(MongoCollection.class))
                .and(DescribedPredicate.describe(
                        "by a write", (JavaAccess<?> call) -> WRITES.contains(call.getName())));
    }
}
