// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/response.h"

#include <QString>
#include <QStringList>

namespace studio {

/// What is wrong with a value that somebody wants to set, or nothing. People at the window read it in their language; what
/// goes to clients is English with ASCII quotation marks, whatever language the window has.
class Problem {
public:
    Problem() = default;
    /// A source text of the translation context "Catalog", and what stands for its %1 and %2.
    explicit Problem(const char *source, QStringList parts = {}) : m_source(source), m_parts(std::move(parts)) {}

    explicit operator bool() const { return m_source != nullptr; }
    /// Translated; empty for none.
    QString text() const;
    /// For the payload of an error (RFC 7252 §5.5.2).
    std::string diagnostic() const;
    /// Throws it as that error; nothing if there is none.
    void refuse(coap::Code code) const;

private:
    QString filled(const QString &text) const;
    const char *m_source = nullptr;
    QStringList m_parts;
};

}    // namespace studio
