package org.yokradap.people.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.yokradap.people.api.PersonalFile;

/** What is kept of a person, as a file that is saved and not shown. */
final class PersonalDownload {
    private PersonalDownload() {}

    static ResponseEntity<PersonalFile> of(PersonalFile file) {
        var attachment = ContentDisposition.attachment()
                .filename(file.officer() + ".json")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(file);
    }
}
