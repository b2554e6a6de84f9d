package org.yokradap.platform.web;

import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Shows Thai pages in Thai digits to those who want them: the text between elements, wherever a number in it comes from. No
 * attribute is touched, so fields and addresses stay as they are; nor what a field is filled with, code, and whatever is not to be
 * translated.
 */
@Component
class DigitsOfPages extends AbstractDialect implements IPostProcessorDialect {
    private static final int LAST = 1000;

    DigitsOfPages() {
        super("digits of pages");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Writer.class, LAST));
    }

    /** Made by the template engine for each page. */
    public static final class Writer extends AbstractTemplateHandler {
        private static final Set<String> VERBATIM = Set.of("textarea", "code", "kbd", "script", "style");

        private boolean wanted;

        /** How many elements are open whose text stays as it is. */
        private int verbatim;

        @Override
        public void setContext(ITemplateContext context) {
            super.setContext(context);
            wanted = context.getLocale().getLanguage().equals("th")
                    && context.getVariable("shell") instanceof Shell shell
                    && shell.account().filter(SignedIn::thaiDigits).isPresent();
        }

        @Override
        public void handleOpenElement(IOpenElementTag element) {
            if (wanted && (verbatim > 0 || isVerbatim(element))) verbatim++;
            super.handleOpenElement(element);
        }

        private static boolean isVerbatim(IProcessableElementTag element) {
            return VERBATIM.contains(element.getElementCompleteName().toLowerCase(Locale.ROOT))
                    || "no".equals(element.getAttributeValue("translate"));
        }

        @Override
        public void handleCloseElement(ICloseElementTag element) {
            if (verbatim > 0) verbatim--;
            super.handleCloseElement(element);
        }

        @Override
        public void handleText(IText text) {
            if (wanted && verbatim == 0)
                super.handleText(getContext().getModelFactory().createText(PageDigits.thai(text.getText())));
            else super.handleText(text);
        }
    }
}
