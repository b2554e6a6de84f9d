package org.yokradap.platform.web;

import jakarta.servlet.ServletContext;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import org.yokradap.platform.AsOf;

/**
 * Takes from a page of an earlier day everything that would change something: forms that are posted, and links to pages that
 * have nothing but one. Templates need not say it, and cannot forget it. A form with {@code data-always} stays.
 */
@Configuration(proxyBeanMethods = false)
class PastMarkup {
    private static final String ALWAYS = "data-always";

    /** Before the template's own attributes are looked at. */
    private static final int EARLY = 0;

    /** After they have been, so that a link's address is known. */
    private static final int LATE = 2000;

    @Bean
    IDialect formsOfThePast() {
        return dialect("forms of the past", EARLY, new PostedForm());
    }

    @Bean
    IDialect linksOfThePast(EntryForms entryForms, ServletContext server) {
        return dialect("links of the past", LATE, new LinkToForm(entryForms, server));
    }

    private static IDialect dialect(String name, int order, IProcessor processor) {
        return new AbstractProcessorDialect(name, null, order) {
            @Override
            public Set<IProcessor> getProcessors(String prefix) {
                return Set.of(processor);
            }
        };
    }

    private abstract static class Removal extends AbstractElementTagProcessor {
        Removal(String element) {
            super(TemplateMode.HTML, null, element, false, null, false, EARLY);
        }

        abstract boolean concerns(IProcessableElementTag element);

        @Override
        protected void doProcess(
                ITemplateContext context, IProcessableElementTag element, IElementTagStructureHandler structure) {
            if (AsOf.current().isPresent() && concerns(element)) structure.removeElement();
        }
    }

    private static final class PostedForm extends Removal {
        PostedForm() {
            super("form");
        }

        @Override
        boolean concerns(IProcessableElementTag form) {
            return "post".equalsIgnoreCase(form.getAttributeValue("method")) && !form.hasAttribute(ALWAYS);
        }
    }

    private static final class LinkToForm extends Removal {
        private final EntryForms entryForms;
        private final ServletContext server;

        LinkToForm(EntryForms entryForms, ServletContext server) {
            super("a");
            this.entryForms = entryForms;
            this.server = server;
        }

        @Override
        boolean concerns(IProcessableElementTag link) {
            var address = link.getAttributeValue("href");
            return address != null
                    && address.startsWith(server.getContextPath() + "/")
                    && entryForms.include(
                            address.substring(server.getContextPath().length()));
        }
    }
}
