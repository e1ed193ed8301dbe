# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(coap_ui PRIVATE
    celldelegate.cpp celldelegate.h
    celltexts.cpp celltexts.h
    columnkeeper.cpp columnkeeper.h
    copybutton.cpp copybutton.h
    errorbar.cpp errorbar.h
    fixedfont.h
    format.cpp format.h
    icons.cpp icons.h
    language.cpp language.h
    look.h
    mainactions.cpp mainactions.h
    mainmenus.cpp mainmenus.h
    maintoolbar.cpp maintoolbar.h
    mainwindow.cpp mainwindow.h
    mainwindowjoints.cpp
    quietscrollbar.cpp quietscrollbar.h
    recentfiles.cpp recentfiles.h
    serverswitch.cpp serverswitch.h
    shortcutsdialog.cpp shortcutsdialog.h
    sitedocument.cpp sitedocument.h
    siteexchange.cpp siteexchange.h
    statusline.cpp statusline.h
    textzoom.cpp textzoom.h
    theme.cpp theme.h
    tick.cpp tick.h
    log/logmodel.cpp log/logmodel.h
    log/logpane.cpp log/logpane.h
    overview/addresscard.cpp overview/addresscard.h
    overview/bigtext.cpp overview/bigtext.h
    overview/card.cpp overview/card.h
    overview/numbertile.cpp overview/numbertile.h
    overview/overviewpane.cpp overview/overviewpane.h
    overview/problemscard.cpp overview/problemscard.h
    overview/qrcode.cpp overview/qrcode.h
    overview/trycommands.cpp overview/trycommands.h
    overview/tryitcard.cpp overview/tryitcard.h
    overview/welcomecard.cpp overview/welcomecard.h
    settings/serversettingsdialog.cpp settings/serversettingsdialog.h
)
