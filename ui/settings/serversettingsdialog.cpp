// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/serversettingsdialog.h"

#include "control/answer.h"
#include "control/protocolsettings.h"
#include "control/servercontrol.h"
#include "icons.h"
#include "look.h"
#include "site/definitionform.h"
#include "theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace studio {

namespace {

/// A moment after the last key: typing "5683" asks once and not four times.
constexpr int askAfterMilliseconds = 250;

} // namespace

ServerSettingsDialog::ServerSettingsDialog(ServerControl &control, QWidget *parent)
    : QDialog(parent), m_control(control), m_title(new QLineEdit(this)), m_address(new QLineEdit(this)), m_reach(new QComboBox(this)),
      m_port(new QSpinBox(this)), m_titleLabel(new QLabel(this)), m_reachLabel(new QLabel(this)), m_addressLabel(new QLabel(this)),
      m_portLabel(new QLabel(this)), m_reachHint(new QLabel(this)), m_icon(new QLabel(this)), m_verdictText(new QLabel(this)),
      m_protocol(new DefinitionForm(this)), m_protocolTitle(new QLabel(this)), m_protocolHint(new QLabel(this)), m_useNext(new QPushButton(this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    makeLayout();
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(askAfterMilliseconds);
    m_title->setMinimumWidth(fontMetrics().averageCharWidth() * 54);
    m_title->setText(m_control.site().title);
    connect(&m_askSoon, &QTimer::timeout, this, &ServerSettingsDialog::ask);
    connect(m_reach, &QComboBox::currentIndexChanged, this, &ServerSettingsDialog::edited);
    connect(m_address, &QLineEdit::textChanged, this, &ServerSettingsDialog::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerSettingsDialog::edited);
    connect(m_protocol, &DefinitionForm::edited, this, &ServerSettingsDialog::protocolEdited);
    connect(m_useNext, &QPushButton::clicked, this, [this] {
        m_port->setValue(m_problem ? m_problem->nextFreePort : m_port->value());
        m_port->setFocus();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    setListen(m_control.site().listen);
    updateLook();
}

void ServerSettingsDialog::makeLayout()
{
    auto *rows = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    makeForm(*form);
    rows->setContentsMargins(16, 16, 16, 12);
    rows->setSpacing(12);
    rows->addLayout(form);
    QFont bold = m_protocolTitle->font();
    bold.setBold(true);
    m_protocolTitle->setFont(bold);
    m_protocolHint->setWordWrap(true);
    rows->addWidget(m_protocolTitle);
    rows->addWidget(m_protocol);
    rows->addWidget(m_protocolHint);
    rows->addStretch(1);
    rows->addWidget(m_buttons);
    rows->setSizeConstraint(QLayout::SetFixedSize);     // it grows and shrinks with its rows
}

void ServerSettingsDialog::makeForm(QFormLayout &form)
{
    auto *verdict = new QHBoxLayout;
    form.setHorizontalSpacing(12);
    form.setVerticalSpacing(8);
    form.setLabelAlignment(Qt::AlignLeft);    // as in the form of the protocol's settings
    for (Reach reach : {Loopback, Network, OneAddress})
        m_reach->addItem(QString(), int(reach));
    m_port->setRange(0, 65535);
    m_port->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_port->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_reachHint->setWordWrap(true);
    m_reachHint->setMinimumHeight(fontMetrics().height() * 2 + 4);
    m_reachHint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_verdictText->setWordWrap(true);
    m_verdictText->setMinimumHeight(fontMetrics().height() * 2 + 4);     // two lines: the dialog does not jump while one types
    verdict->addWidget(m_icon, 0);
    verdict->addWidget(m_verdictText, 1);
    verdict->addWidget(m_useNext);
    m_titleLabel->setBuddy(m_title);
    m_reachLabel->setBuddy(m_reach);
    m_addressLabel->setBuddy(m_address);
    m_portLabel->setBuddy(m_port);
    form.addRow(m_titleLabel, m_title);
    form.addRow(m_reachLabel, m_reach);
    form.addRow(m_addressLabel, m_address);
    form.addRow(QString(), m_reachHint);
    form.addRow(m_portLabel, m_port);
    form.addRow(QString(), verdict);
}

QString ServerSettingsDialog::title() const
{
    return m_title->text().trimmed();
}

ListenSettings ServerSettingsDialog::listen() const
{
    ListenSettings listen;
    if (m_reach->currentIndex() == Network)
        listen.address = QStringLiteral("any");
    else if (m_reach->currentIndex() == OneAddress)
        listen.address = m_address->text().trimmed();
    listen.port = quint16(m_port->value());
    listen.protocol = m_protocol->definition();
    return listen;
}

void ServerSettingsDialog::setListen(const ListenSettings &listen)
{
    const bool isOne = listen.address != u"loopback" && listen.address != u"any";
    m_reach->setCurrentIndex(isOne ? OneAddress : listen.address == u"any" ? Network : Loopback);
    m_address->setText(isOne ? listen.address : QString());
    m_port->setValue(listen.port);
    m_protocol->show(protocolDescription(), listen.protocol);
    protocolEdited();
    edited();
    m_askSoon.stop();
    ask();
}

void ServerSettingsDialog::edited()
{
    const bool isOne = m_reach->currentIndex() == OneAddress;
    m_address->setVisible(isOne);
    m_addressLabel->setVisible(isOne);
    ++m_question;
    m_verdict = Verdict::Asking;
    m_problem.reset();
    retranslate();
    m_askSoon.start();
}

/// Nothing to ask the engine for: what is wrong is known here.
void ServerSettingsDialog::protocolEdited()
{
    const QJsonObject protocol = m_protocol->definition();
    const auto problems = problemsWithProtocol(protocol);
    m_protocol->setErrors(problems);
    m_isProtocolFine = problems.isEmpty() && !m_protocol->hasInputProblems();
    const QStringList warnings = m_isProtocolFine ? warningsAboutProtocol(protocol) : QStringList();
    m_protocolHint->setText(warnings.join(u'\n'));
    m_protocolHint->setVisible(!warnings.isEmpty());
    showVerdict();
}

void ServerSettingsDialog::ask()
{
    const ListenSettings wanted = listen();
    if (wanted.address.isEmpty()) {
        BindProblem missing;
        missing.kind = BindProblem::Kind::AddressNotAvailable;
        missing.message = tr("Type an address of this computer, for example 192.168.1.5.");
        answered(missing);
        return;
    }
    whenAnswered(m_control.probe(wanted), this, [this, question = m_question](const std::optional<BindProblem> &problem) {
        if (question == m_question)
            answered(problem);
    });
}

void ServerSettingsDialog::answered(const std::optional<BindProblem> &problem)
{
    m_problem = problem;
    m_verdict = problem ? Verdict::Problem : Verdict::Free;
    showVerdict();
}

void ServerSettingsDialog::showVerdict()
{
    const bool offersNext = m_problem && m_problem->nextFreePort != 0;
    m_useNext->setVisible(offersNext);
    if (m_problem) {
        m_verdictText->setText(m_problem->message);
        m_useNext->setText(tr("Use %1").arg(m_problem->nextFreePort));
    } else if (m_verdict == Verdict::Asking) {
        m_verdictText->setText(tr("Looking whether it is free…"));
    } else if (const ServerState now = m_control.state(); now.isRunning && now.listen == listen()) {
        m_verdictText->setText(tr("The server listens there now."));
    } else {
        m_verdictText->setText(m_port->value() == 0 ? tr("The system chooses a free port at each start.") : tr("Port %1 is free.").arg(m_port->value()));
    }
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(m_verdict == Verdict::Free && m_isProtocolFine);
    updateLook();
}

void ServerSettingsDialog::updateLook()
{
    const ThemeColors &colors = themeColors();
    const QColor color = m_problem ? colors.error : m_verdict == Verdict::Free ? colors.ok : colors.muted;
    const QString icon = m_problem ? QStringLiteral("error") : m_verdict == Verdict::Free ? QStringLiteral("check") : QStringLiteral("info");
    m_icon->setPixmap(themedIcon(icon, color).pixmap(QSize(18, 18), devicePixelRatio()));
    tint(*m_verdictText, color);
    tint(*m_reachHint, colors.muted);
    tint(*m_protocolHint, colors.warning);
}

void ServerSettingsDialog::retranslate()
{
    setWindowTitle(tr("Server settings"));
    m_titleLabel->setText(tr("Site &title:"));
    m_title->setPlaceholderText(tr("Untitled site"));
    m_reachLabel->setText(tr("&Reachable from:"));
    m_addressLabel->setText(tr("&Address:"));
    m_address->setPlaceholderText(tr("192.168.1.5 or fd00::5"));
    m_portLabel->setText(tr("&Port:"));
    m_protocolTitle->setText(tr("Protocol"));
    m_port->setToolTip(tr("CoAP's own port is 5683; 0 takes a free one."));
    const QString names[] = {tr("This computer only (loopback)"), tr("My network (all addresses)"), tr("One address of this computer")};
    const QString hints[] = {tr("Only programs on this computer reach the server."),
                             tr("Everybody in your network can read and change the resources."),
                             tr("Anyone who can reach this address can read and change the resources.")};
    for (int at = Loopback; at <= OneAddress; ++at)
        m_reach->setItemText(at, names[at]);
    m_reachHint->setText(hints[qMax(0, m_reach->currentIndex())]);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    showVerdict();
}

void ServerSettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        updateLook();
    QDialog::changeEvent(event);
}

} // namespace studio
