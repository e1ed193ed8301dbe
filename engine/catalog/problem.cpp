// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/problem.h"

#include <QCoreApplication>

namespace studio {

QString Problem::filled(const QString &text) const
{
    switch (m_parts.size()) {
    case 0: return text;
    case 1: return text.arg(m_parts[0]);
    default: return text.arg(m_parts[0], m_parts[1]);
    }
}

QString Problem::text() const
{
    return m_source == nullptr ? QString() : filled(QCoreApplication::translate("Catalog", m_source));
}

std::string Problem::diagnostic() const
{
    QString source = QString::fromUtf8(m_source);
    source.replace(u'“', u'"').replace(u'”', u'"');
    return filled(source).toStdString();
}

void Problem::refuse(coap::Code code) const
{
    if (m_source != nullptr)
        throw coap::RenderableError(code, diagnostic());
}

}    // namespace studio
