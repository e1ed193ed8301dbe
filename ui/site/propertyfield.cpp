// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/propertyfield.h"

#include "format.h"
#include "site/attributesfield.h"
#include "site/bytesfield.h"
#include "site/filefield.h"
#include "site/flagsfield.h"
#include "site/kindtexts.h"
#include "site/longtextfield.h"
#include "site/numberbox.h"
#include "site/tablefield.h"
#include "theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace studio {

namespace {

using Type = PropertyDescription::Type;

class TextField : public PropertyField {
public:
    TextField(const PropertyDescription &property, QWidget *parent) : PropertyField(property, parent), m_edit(new QLineEdit(this))
    {
        adopt(m_edit);
        m_edit->setPlaceholderText(property.defaultValue.toString());
        connect(m_edit, &QLineEdit::textEdited, this, &PropertyField::edited);
        connect(m_edit, &QLineEdit::returnPressed, this, &PropertyField::editingFinished);
    }
    QJsonValue value() const override { return m_edit->text().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_edit->text()); }
    void setValue(const QJsonValue &value) override { m_edit->setText(value.toString()); }
    void setReadOnly(bool isReadOnly) override { m_edit->setReadOnly(isReadOnly); }

private:
    QLineEdit *m_edit;
};

class NumberField final : public PropertyField {
public:
    NumberField(const PropertyDescription &property, QWidget *parent) : PropertyField(property, parent), m_box(new NumberBox(property, this))
    {
        adopt(m_box);
        connect(m_box, &NumberBox::edited, this, &PropertyField::edited);
        connect(m_box, &QDoubleSpinBox::editingFinished, this, &PropertyField::editingFinished);
    }
    QJsonValue value() const override
    {
        const std::optional<double> number = m_box->number();
        return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Undefined);
    }
    void setValue(const QJsonValue &value) override
    {
        const QJsonValue shown = value.isDouble() ? value : m_property.defaultValue;
        m_box->setNumber(shown.isDouble() ? std::optional(shown.toDouble()) : std::nullopt);
    }
    void setReadOnly(bool isReadOnly) override { m_box->setReadOnly(isReadOnly); }

private:
    NumberBox *m_box;
};

class BooleanField final : public PropertyField {
public:
    BooleanField(const PropertyDescription &property, QWidget *parent) : PropertyField(property, parent), m_box(new QCheckBox(this))
    {
        adopt(m_box);
        connect(m_box, &QCheckBox::clicked, this, &PropertyField::edited);
        connect(m_box, &QCheckBox::clicked, this, &PropertyField::editingFinished);
    }
    QJsonValue value() const override { return m_box->isChecked(); }
    void setValue(const QJsonValue &value) override { m_box->setChecked(value.isBool() ? value.toBool() : m_property.defaultValue.toBool()); }
    void setReadOnly(bool isReadOnly) override { m_box->setEnabled(!isReadOnly); }

private:
    QCheckBox *m_box;
};

class ChoiceField final : public PropertyField {
public:
    ChoiceField(const PropertyDescription &property, QWidget *parent) : PropertyField(property, parent), m_box(new QComboBox(this))
    {
        if (isOptional())
            m_box->addItem(anyChoice(), QString());
        for (const PropertyDescription::Choice &choice : property.choices)
            m_box->addItem(kindText(choice.label), choice.id);
        // A long choice does not widen the pane.
        constexpr int leastWidth = 25;      // characters
        m_box->setMinimumWidth(qMin(m_box->sizeHint().width(), fontMetrics().averageCharWidth() * leastWidth));
        adopt(m_box);
        connect(m_box, &QComboBox::activated, this, &PropertyField::edited);
        connect(m_box, &QComboBox::activated, this, &PropertyField::editingFinished);
    }
    QJsonValue value() const override
    {
        const QString id = m_box->currentData().toString();
        return isOptional() && id.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(id);
    }
    void setValue(const QJsonValue &value) override
    {
        m_box->setCurrentIndex(m_box->findData(value.isString() ? value.toString() : m_property.defaultValue.toString()));
    }
    void setReadOnly(bool isReadOnly) override { m_box->setEnabled(!isReadOnly); }
    void retranslate() override
    {
        const int first = isOptional() ? 1 : 0;
        if (isOptional())
            m_box->setItemText(0, anyChoice());
        for (int i = first; i < m_box->count(); ++i)
            m_box->setItemText(i, kindText(m_property.choices[i - first].label));
    }

private:
    /// Without a default it may be left open.
    bool isOptional() const { return m_property.defaultValue.isNull(); }

    QComboBox *m_box;
};

/// A number with the registry's names to choose from; any number of 16 bits may be typed.
class ContentFormatField final : public PropertyField {
public:
    ContentFormatField(const PropertyDescription &property, QWidget *parent) : PropertyField(property, parent), m_box(new QComboBox(this))
    {
        m_box->setEditable(true);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        for (const coap::ContentFormatInfo &info : coap::contentFormats())
            m_box->addItem(format::contentFormat(int(info.number)), int(info.number));
        m_box->completer()->setFilterMode(Qt::MatchContains);
        m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(15);
        adopt(m_box);
        connect(m_box, &QComboBox::activated, this, &PropertyField::edited);
        connect(m_box, &QComboBox::activated, this, &PropertyField::editingFinished);
        connect(m_box->lineEdit(), &QLineEdit::textEdited, this, &PropertyField::edited);
    }
    QJsonValue value() const override
    {
        const std::optional<int> number = typed();
        return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Undefined);
    }
    void setValue(const QJsonValue &value) override
    {
        const QJsonValue shown = value.isUndefined() ? m_property.defaultValue : value;
        m_box->setEditText(shown.isDouble() ? format::contentFormat(shown.toInt()) : QString());
    }
    QString inputProblem() const override
    {
        return typed() || m_box->currentText().trimmed().isEmpty() ? QString() : PropertyField::tr("Choose a Content-Format or enter its number, 0 to 65535.");
    }
    void setReadOnly(bool isReadOnly) override { m_box->setEnabled(!isReadOnly); }

private:
    std::optional<int> typed() const
    {
        const QString text = m_box->currentText().trimmed();
        const int known = m_box->findText(text, Qt::MatchFixedString);
        if (known >= 0)
            return m_box->itemData(known).toInt();
        if (const auto named = coap::contentFormatOf(text.toStdString()))
            return int(*named);
        bool isNumber = false;
        const ushort number = text.toUShort(&isNumber);
        return isNumber ? std::optional<int>(number) : std::nullopt;
    }

    QComboBox *m_box;
};

/// A text, number or truth value, as the property "type" beside it says.
class ValueField final : public PropertyField {
public:
    ValueField(const PropertyDescription &property, QWidget *parent)
        : PropertyField(property, parent), m_text(new QLineEdit), m_number(new NumberBox(property, nullptr)),
          m_boolean(new QCheckBox)
    {
        auto *pages = new QWidget(this);
        m_pages = new QStackedLayout(pages);
        m_pages->setContentsMargins(0, 0, 0, 0);
        for (QWidget *page : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_boolean)})
            m_pages->addWidget(page);
        pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        adopt(pages);
        connect(m_text, &QLineEdit::textEdited, this, &PropertyField::edited);
        connect(m_text, &QLineEdit::editingFinished, this, &PropertyField::editingFinished);
        connect(m_boolean, &QCheckBox::clicked, this, &PropertyField::edited);
        connect(m_boolean, &QCheckBox::clicked, this, &PropertyField::editingFinished);
        connect(m_number, &NumberBox::edited, this, &PropertyField::edited);
        connect(m_number, &QDoubleSpinBox::editingFinished, this, &PropertyField::editingFinished);
    }
    QJsonValue value() const override
    {
        if (m_pages->currentIndex() == 1)
            return m_number->number().value_or(0);
        if (m_pages->currentIndex() == 2)
            return m_boolean->isChecked();
        return m_text->text();
    }
    void setValue(const QJsonValue &value) override
    {
        const QJsonValue shown = value.isUndefined() ? m_property.defaultValue : value;
        m_text->setText(shown.isString() ? shown.toString() : shown.toVariant().toString());
        m_number->setNumber(shown.toDouble());
        m_boolean->setChecked(shown.toBool());
    }
    void setReadOnly(bool isReadOnly) override
    {
        m_text->setReadOnly(isReadOnly);
        m_number->setReadOnly(isReadOnly);
        m_boolean->setEnabled(!isReadOnly);
    }
    void setValueType(const QString &type) override { m_pages->setCurrentIndex(type == u"number" ? 1 : type == u"boolean" ? 2 : 0); }

private:
    QLineEdit *m_text;
    NumberBox *m_number;
    QCheckBox *m_boolean;
    QStackedLayout *m_pages = nullptr;
};

} // namespace

PropertyField *PropertyField::make(const PropertyDescription &property, QWidget *parent)
{
    switch (property.type) {
    case Type::Text:
    case Type::Duration: return new TextField(property, parent);
    case Type::LongText:
    case Type::Json: return new LongTextField(property, parent);
    case Type::Bytes: return new BytesField(property, parent);
    case Type::File:
    case Type::Folder: return new FileField(property, parent);
    case Type::Attributes: return new AttributesField(property, parent);
    case Type::Flags: return new FlagsField(property, parent);
    case Type::Table: return new TableField(property, parent);
    case Type::Integer:
    case Type::Number: return new NumberField(property, parent);
    case Type::Boolean: return new BooleanField(property, parent);
    case Type::Choice: return new ChoiceField(property, parent);
    case Type::ContentFormat: return new ContentFormatField(property, parent);
    case Type::Value: return new ValueField(property, parent);
    }
    return new TextField(property, parent);
}

PropertyField::PropertyField(const PropertyDescription &property, QWidget *parent)
    : QWidget(parent), m_property(property), m_problemLabel(new QLabel(this))
{
    setObjectName(property.name);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    m_problemLabel->setWordWrap(true);
    m_problemLabel->hide();
    colorProblem();
}

/// An editor that has the focus says in its end that editing is finished: nobody is whole enough to hear it then.
PropertyField::~PropertyField()
{
    for (QObject *inside : findChildren<QObject *>())
        inside->disconnect(this);
}

void PropertyField::adopt(QWidget *editor)
{
    auto *rows = static_cast<QVBoxLayout *>(layout());
    auto *line = new QHBoxLayout;
    line->addWidget(editor, 1);
    if (!m_property.unit.isEmpty())
        line->addWidget(new QLabel(m_property.unit, this));
    rows->addLayout(line);
    rows->addWidget(m_problemLabel);
    setFocusProxy(editor);
    m_editor = editor;
    editor->setAccessibleName(accessibleLabel());
    editor->installEventFilter(this);
}

QString PropertyField::accessibleLabel() const
{
    return kindText(m_property.label);
}

bool PropertyField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        emit editingFinished();
    return QWidget::eventFilter(watched, event);
}

void PropertyField::setProblem(const QString &text)
{
    m_problem = text;
    m_problemLabel->setText(text);
    m_problemLabel->setVisible(m_isProblemShown && !text.isEmpty());
}

void PropertyField::setProblemShown(bool isShown)
{
    m_isProblemShown = isShown;
    setProblem(m_problem);
}

void PropertyField::setNote(const QString &text)
{
    if (m_noteLabel == nullptr && !text.isEmpty()) {
        m_noteLabel = new QLabel(this);
        m_noteLabel->setWordWrap(true);
        m_noteLabel->setForegroundRole(QPalette::PlaceholderText);
        layout()->addWidget(m_noteLabel);
    }
    if (m_noteLabel == nullptr)
        return;
    m_noteLabel->setText(text);
    m_noteLabel->setVisible(!text.isEmpty());
}

void PropertyField::colorProblem()
{
    QPalette palette = m_problemLabel->palette();
    palette.setColor(QPalette::WindowText, themeColors().error);
    m_problemLabel->setPalette(palette);
}

/// As far as it is known here; what the engine has said it says anew when it is asked again.
void PropertyField::retranslateProblem()
{
    const QString input = inputProblem();
    const QString text = input.isEmpty() && !value().isUndefined() ? problemWith(m_property, value()) : input;
    if (!m_problem.isEmpty() && !text.isEmpty())
        setProblem(text);
}

void PropertyField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_editor != nullptr) {
        m_editor->setAccessibleName(accessibleLabel());
        retranslateProblem();
    }
    if (event->type() == QEvent::PaletteChange)
        colorProblem();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
