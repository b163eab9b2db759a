#include "app/template.hpp"
#include "cli/commands.hpp"
#include "cli/written_file.hpp"

namespace samdrift {

int run_template(const Context& context, const TemplateOptions& options) {
    const std::filesystem::path out{options.out};
    if (out.extension() != ".xlsx") return refuse({{"unknown_template_ending", {}, options.out}});
    const auto language = options.language == "en" ? Language::en : Language::nb;
    if (options.key.empty()) return write_file(context, out, blank_template(language).bytes);
    App app{context.store, context.now};
    const auto made = template_of(app, context.user, options.key, language);
    if (!made) return refuse(made.problems);
    return write_file(context, out, made->bytes);
}

} // namespace samdrift
