package dev.attendant.localorg.soql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that an org would run. */
class SoundQueriesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Id FROM Case",
                "SELECT c.Id, c.Account.Name FROM Case c WHERE c.Status = 'New'",
                "SELECT Case.Id FROM Case",
                "SELECT Status, COUNT(Id) total FROM Case GROUP BY Status HAVING COUNT(Id) > 1 ORDER BY COUNT(Id) DESC",
                "SELECT COUNT() FROM Case WHERE CreatedDate = LAST_N_DAYS:30",
                "SELECT CALENDAR_MONTH(CreatedDate), SUM(Amount) FROM Opportunity GROUP BY CALENDAR_MONTH(CreatedDate)",
                "SELECT toLabel(Status), FORMAT(CreatedDate) FROM Case",
                "SELECT FIELDS(STANDARD) FROM Case LIMIT 10",
                "SELECT Id, (SELECT Id, CommentBody FROM CaseComments WHERE IsPublished = TRUE) FROM Case",
                "SELECT Id FROM Case WHERE AccountId IN (SELECT AccountId FROM Contact WHERE Email LIKE '%@example.com')",
                "SELECT TYPEOF What WHEN Account THEN Phone WHEN Opportunity THEN Amount ELSE Name END FROM Task",
                "SELECT Id, Owner.Name, CreatedBy.Profile.Name FROM Case WHERE Owner.Name = 'Ann' ORDER BY Owner.Name",
                "SELECT Id FROM Case WHERE Subject LIKE 'a%' OR (IsClosed = FALSE AND (NOT Priority = 'High'))",
                "SELECT Id, Description FROM Case USING SCOPE Mine",
                "SELECT Id FROM Group WHERE Type = 'Queue' AND DeveloperName IN ('One', 'Two') FOR UPDATE",
                "SELECT Id, Title, UrlName FROM Knowledge__kav WHERE PublishStatus = 'Online' AND Language = 'en_US'",
                "SELECT Id, (SELECT Id FROM Histories) FROM Case ALL ROWS"
            })
    void shouldAcceptSoundQueries(String query) throws Exception {
        Files.createDirectories(folder.resolve("classes"));
        Files.writeString(folder.resolve("classes/Reader.cls-meta.xml"), "<ApexClass/>");
        Files.writeString(
                folder.resolve("classes/Reader.cls"),
                "public class Reader { Object read() { return [" + query + "]; } }");

        Deployment deployment = Deployment.read(List.of(folder));

        assertThat(deployment.apex().syntaxErrors()).isEmpty();
        assertThat(SoqlCheck.check(deployment)).extracting(Problem::message).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FIND :words IN ALL FIELDS RETURNING Case(Id, Subject WHERE IsClosed = FALSE ORDER BY CreatedDate)",
                "FIND 'late' RETURNING Contact, Account(Id, Name LIMIT 5)"
            })
    void shouldAcceptSoundSearches(String search) throws Exception {
        Files.createDirectories(folder.resolve("classes"));
        Files.writeString(folder.resolve("classes/Finder.cls-meta.xml"), "<ApexClass/>");
        Files.writeString(
                folder.resolve("classes/Finder.cls"),
                "public class Finder { Object find(String words) { return [" + search + "]; } }");

        assertThat(SoqlCheck.check(Deployment.read(List.of(folder)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Case(Id, Subjct)", "Cases(Id)", "Case(Id ORDER BY Description)"})
    void shouldRefuseUnsoundSearches(String returning) throws Exception {
        Files.createDirectories(folder.resolve("classes"));
        Files.writeString(folder.resolve("classes/Finder.cls-meta.xml"), "<ApexClass/>");
        Files.writeString(
                folder.resolve("classes/Finder.cls"),
                "public class Finder { Object find() { return [FIND 'late' RETURNING " + returning + "]; } }");

        assertThat(SoqlCheck.check(Deployment.read(List.of(folder)))).hasSize(1);
    }
}
