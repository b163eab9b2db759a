REM Opens a workbook, says what it sees of each heading, writes cells as a person would, and saves it
REM again as XLSX. Each line of the file `cells`: sheet, column from 0, row from 0, "text" or "number",
REM value, with tabs between.
Sub Fill(source, cells, seen, filled)
    On Error Goto Told
    Dim quiet(0) As New com.sun.star.beans.PropertyValue
    quiet(0).Name = "Hidden"
    quiet(0).Value = True
    book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, quiet())
    Describe(book, seen)
    WriteCells(book, cells)
    Dim kind(0) As New com.sun.star.beans.PropertyValue
    kind(0).Name = "FilterName"
    kind(0).Value = "Calc MS Excel 2007 XML"
    book.storeToURL(ConvertToURL(filled), kind())
    book.close(True)
    StarDesktop.terminate()
    Exit Sub
Told:
    n = FreeFile
    Open seen & ".error" For Output As #n
    Print #n, Error() & " in line " & Erl
    Close #n
    StarDesktop.terminate()
End Sub

Sub WriteCells(book, cells)
    files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
    lines = createUnoService("com.sun.star.io.TextInputStream")
    lines.setInputStream(files.openFileRead(ConvertToURL(cells)))
    lines.setEncoding("UTF-8")
    apart = Chr(9)
    Do While Not lines.isEOF()
        written = lines.readLine()
        If written <> "" Then WriteCell(book, Split(written, apart))
    Loop
    lines.closeInput()
End Sub

Sub WriteCell(book, part)
    sheet = book.Sheets.getByName(part(0))
    cell = sheet.getCellByPosition(CInt(part(1)), CInt(part(2)))
    If part(3) = "number" Then
        cell.setValue(Val(part(4)))
    Else
        cell.setString(part(4))
    End If
End Sub

REM A line a heading: sheet, hidden, heading, note, kind of validation, list, help, alert, all with tabs between.
Sub Describe(book, seen)
    files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
    If files.exists(ConvertToURL(seen)) Then files.kill(ConvertToURL(seen))
    out = createUnoService("com.sun.star.io.TextOutputStream")
    out.setOutputStream(files.openFileWrite(ConvertToURL(seen)))
    out.setEncoding("UTF-8")
    apart = Chr(9)
    For i = 0 To book.Sheets.Count - 1
        sheet = book.Sheets.getByIndex(i)
        For column = 0 To 40
            heading = sheet.getCellByPosition(column, 0)
            If heading.String <> "" Then
                rule = sheet.getCellByPosition(column, 1).Validation
                note = Replace(heading.Annotation.String, Chr(10), " / ")
                out.writeString(sheet.Name & apart & (Not sheet.IsVisible) & apart & heading.String & apart & note & apart & _
                    rule.Type & apart & rule.getFormula1() & apart & rule.InputMessage & apart & _
                    rule.ShowErrorMessage & Chr(10))
            End If
        Next column
    Next i
    out.closeOutput()
End Sub
